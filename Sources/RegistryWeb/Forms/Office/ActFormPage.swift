import CivilRegistration
import Messages
import RegistryServices

/// A form of the office on one page, its parts in the order of the paper.
struct ActFormPage {
  let procedure: ActProcedure
  let shape: FormShape
  let draft: Draft
  /// What the law says of the form as it stands, beside its fields; empty before the first check.
  let problems: [FormProblem]
  /// The fields that are blank and that the act needs as it stands, whatever other cases need.
  let needed: Set<String>
  let messages: MessageCatalogue
  let dossier: DossierLine?
  /// The entry that it is about; nil for none.
  let entry: EntryHit?

  var title: String { messages.text(procedure.name.label) }

  var fields: Fields {
    let blocking = problems.filter { $0.severity == .block }
    return [
      "heading": title,
      "action": "/to-khai/\(draft.id)",
      "personAction": "/to-khai/\(draft.id)/nguoi",
      "saveAction": "/to-khai/\(draft.id)/luu",
      "discardAction": "/to-khai/\(draft.id)/bo",
      "version": "\(draft.version)",
      "savedAt": "Đã lưu nháp \(VietnameseFormat.moment(draft.savedAt))",
      "requestKey": SecretText.random(),
      "sections": sections,
      "summary": blocking.map(summary),
      "hasSummary": !blocking.isEmpty,
      "dossierHref": Fields.optional(dossier.map { "/ho-so/\($0.id)" }),
      "dossierText": Fields.optional(dossier.map { "Hồ sơ \($0.code), \($0.applicant)" }),
      "entryHref": Fields.optional(draft.entryID.isEmpty ? nil : "/muc/\(draft.entryID)"),
      "takesEntry": !procedure.about.isEmpty, "entryText": Fields.optional(entryText),
      "needsEntry": procedure.rows == nil,
    ]
  }

  /// "Sổ đăng ký khai sinh số 41/2026, Đặng Đức An".
  private var entryText: String? {
    guard let entry else { return nil }
    let names = entry.names.joined(separator: " – ")
    let number = "\(messages.text(entry.register.book.label)) số \(entry.reference)"
    return names.isEmpty ? number : "\(number), \(names)"
  }

  private func summary(_ problem: FormProblem) -> Fields {
    let label = FieldLabel.before(problem, among: shape.fields, messages)
    return [
      "anchor": Fields.optional(anchor(of: problem)),
      "text": "\(label)\(messages.text(problem))", "code": problem.code.rawValue,
    ]
  }

  /// Where a problem is mended: at its field, or where the entry is chosen.
  private func anchor(of problem: FormProblem) -> String? {
    if !problem.field.isEmpty { return "#f-\(problem.field)" }
    return problem.code.rawValue.hasPrefix("form.entry.") && !procedure.about.isEmpty
      ? "#chon-muc" : nil
  }

  /// Parts in the order in which the form names them first; what few cases need is folded away.
  private var sections: [Fields] {
    var parts: [FormField.Part] = []
    for field in shape.fields where !parts.contains(field.part) { parts.append(field.part) }
    // Where nothing has to be mended, typing begins at once.
    let first = problems.isEmpty ? shape.fields.first { !isRare($0) }?.name : nil
    return parts.map { part in
      let own = shape.fields.filter { $0.part == part }
      let rare = own.filter(isRare)
      let common = own.filter { !isRare($0) }
      let opens = rare.contains { draft.fields[$0.name] != nil || !problems(of: $0).isEmpty }
      return [
        "title": messages.text(part.label),
        "fields": common.map { row($0, isFirst: $0.name == first) },
        "rare": rare.map { row($0, isFirst: false) }, "hasRare": !rare.isEmpty, "opensRare": opens,
      ]
    }
  }

  /// A circumstance that an ordinary case does not have.
  private func isRare(_ field: FormField) -> Bool {
    field.part == .circumstances && !field.isRequired
  }

  private var filling: PersonFilling { PersonFilling(procedure, shape) }

  private func codeField(of field: FormField) -> String? {
    let name = "\(field.name)DVHC"
    return shape.fields.contains { $0.name == name } ? name : nil
  }

  private func problems(of field: FormField) -> [FormProblem] {
    problems.filter { $0.field == field.name }
  }

  private func row(_ field: FormField, isFirst: Bool) -> Fields {
    FormRow(
      field: field, value: draft.fields[field.name] ?? "", problems: problems(of: field),
      isNeeded: field.isRequired || needed.contains(field.name),
      present: shape.present[field.name], isFirst: isFirst,
      takesNumber: filling.takesNumber(field), codeField: codeField(of: field),
      messages: messages
    ).fields
  }
}
