import CivilDate
import CivilRegistration
import LegalRules
import Messages
import RegistryServices

/// What is read once more before the number is given: the law, the warnings, likely doubles, the form.
struct CheckPage {
  let procedure: ActProcedure
  let draft: Draft
  let checked: CheckedForm
  let signers: [OfficeSigner]
  let messages: MessageCatalogue
  /// What was already answered, sent again after a refusal.
  let answers: CheckAnswers
  let problem: MessageCode?

  var title: String { "Kiểm tra: \(messages.text(procedure.name.label))" }

  var fields: Fields {
    let decision = checked.ruling.decision
    return [
      "heading": title,
      "formHref": "/to-khai/\(draft.id)",
      "action": "/to-khai/\(draft.id)/dang-ky",
      "previews": previews,
      "version": "\(draft.version)",
      "entryVersion": Fields.optional(checked.entryVersion.map(String.init)),
      "requestKey": SecretText.random(),
      "problem": Fields.optional(problem.map(messages.text)),
      "problemCode": problem?.key ?? "",
      "verb": verb, "afterword": afterword,
      "entryHref": Fields.optional(
        draft.entryID.isEmpty ? nil : "/muc/\(QueryText.escaped(draft.entryID))"),
      "numberText": Fields.optional(numberText),
      "noBook": Fields.optional(closedBook.map(messages.text)),
      "checkHref": "/to-khai/\(draft.id)/kiem-tra",
      // A button that cannot do what it says is not shown.
      "canFinish": closedBook == nil && !signers.isEmpty,
      "law": decision.map { LawLines(decision: $0, messages: messages).fields } ?? [],
      "warnings": (decision?.questions ?? []).enumerated().map { place, problem in
        warning(problem, isFirst: place == 0)
      },
      "hasWarnings": !(decision?.questions.isEmpty ?? true),
      "doubles": checked.doubles.map { double($0) },
      "hasDoubles": !checked.doubles.isEmpty,
      "doubleIDs": checked.doubles.map(\.likely.entryID).joined(separator: " "),
      "verdicts": verdicts,
      "doubleReason": answers.duplicateReason,
      "isRecognition": draft.fields[BirthCircumstance.nhanCon.rawValue] != nil,
      "signers": SignerChoice(
        signers: signers, chosen: answers.signerID, messages: messages
      ).options,
      "hasSigners": !signers.isEmpty,
      "certified": Fields.optional(checked.ruling.decision?.particulars["text"]),
      "answers": answerLines,
      "changes": changes,
      "hasChanges": !changes.isEmpty,
      "notes": (decision?.amendments ?? []).filter { !$0.note.isEmpty }.map {
        // The number is not given yet.
        ["text": $0.numbered(checked.nextNumber?.text ?? "…").note] as Fields
      },
      "hasNotes": decision?.amendments.contains { !$0.note.isEmpty } ?? false,
    ]
  }

  /// The paper before it is given out, by each who could sign it; none of a paper that cannot be made.
  private var previews: [Fields] {
    let papers = checked.ruling.decision?.papers ?? []
    guard papers.contains(where: { PaperKind(issuedPaper: $0.name) != nil && $0.title != nil })
    else { return [] }
    let path = "/to-khai/\(draft.id)/ban-in"
    guard signers.count > 1 else {
      return [
        [
          "href": Address.path(path, [("nguoiKy", signers.first?.accountID)]),
          "label": "Xem trước giấy sẽ cấp (PDF)",
        ]
      ]
    }
    return signers.map { signer in
      [
        "href": Address.path(path, [("nguoiKy", signer.accountID)]),
        "label": "Xem trước giấy sẽ cấp do \(signer.name) ký (PDF)",
      ]
    }
  }

  /// The verb on the button: what happens when it is pressed.
  private var verb: String {
    guard let decision = checked.ruling.decision else { return "Đăng ký" }
    if decision.row != nil { return "Đăng ký và cấp số" }
    if !decision.amendments.isEmpty, !decision.book.isOfIssues {
      return decision.takesNumber ? "Ghi vào sổ và cấp số" : "Ghi chú vào sổ"
    }
    return "Cấp giấy và lấy số"
  }

  /// What can still be done once it is pressed.
  private var afterword: String {
    checked.ruling.decision?.book.isOfIssues ?? false
      ? "Giấy đã cấp được lưu trong sổ cấp giấy, không xóa được."
      : "Sau khi ghi vào sổ, chỉ sửa được bằng cải chính."
  }

  /// The book that has to be opened before this form can have a number.
  private var closedBook: MessageCode? {
    guard let decision = checked.ruling.decision, decision.takesNumber, checked.nextNumber == nil
    else { return nil }
    return decision.book.label
  }

  private var numberText: String? {
    checked.nextNumber.map { number in
      let book = messages.text(number.book.label)
      return "Số \(number.text), quyển \(number.volumeText), trang \(number.page) – \(book)"
    }
  }

  private func warning(_ problem: FormProblem, isFirst: Bool) -> Fields {
    let label = FieldLabel.before(problem, among: procedure.fields, messages)
    let name = "lyDo:\(problem.code.rawValue)|\(problem.field)"
    return [
      "id": "ly-do-\(problem.code.rawValue)-\(problem.field)", "name": name,
      "text": "\(label)\(messages.text(problem))", "code": problem.code.rawValue,
      "reason": answers.reasons[WarningKey(problem)] ?? "", "isFirst": isFirst,
    ]
  }

  private var verdicts: [Fields] {
    CheckAnswers.verdicts(on: procedure.rows).map { word in
      [
        "value": word, "label": messages.text("doubleVerdict.\(word)"),
        "isChosen": answers.verdict == word,
      ]
    }
  }

  /// The form and the entry side by side, each line with whose it is, codes in words, what differs marked.
  private func double(_ candidate: CheckedForm.Candidate) -> Fields {
    let texts = Dictionary(candidate.cells.map { ($0.column, $0.text) }) { first, _ in first }
    let lines = procedure.fields.compactMap { field -> Fields? in
      let own = draft.fields[field.name] ?? ""
      let other = texts[field.name] ?? ""
      guard procedure.rows?.columns.contains(field.name) ?? false, !own.isEmpty, !other.isEmpty
      else { return nil }
      let isSame = Self.reads(own) == Self.reads(other)
      return [
        "label": FieldLabel.alone(field.name, among: procedure.fields, messages),
        "own": words?.text(own, of: field.name) ?? own,
        "other": words?.text(Self.asTyped(other), of: field.name) ?? other, "isSame": isSame,
        "relation": isSame ? "giống" : "khác",
      ]
    }
    return [
      "name": candidate.likely.name, "reference": candidate.likely.reference,
      "href": "/muc/\(QueryText.escaped(candidate.likely.entryID))", "lines": lines,
    ]
  }

  private var words: CellWords? {
    procedure.rows.map { CellWords(kind: $0, messages: messages) }
  }

  /// A date is compared as a date, however it is written.
  private static func reads(_ text: String) -> String {
    let date = CellDate(text)
    guard date.problems.isEmpty, let day = date.date else { return text.lowercased() }
    return day.iso8601
  }

  /// Books write days with points, forms with strokes: a line must not seem to differ by that.
  private static func asTyped(_ text: String) -> String {
    let date = CellDate(text)
    guard text.contains("."), date.problems.isEmpty, let day = date.date else { return text }
    return day.slashed
  }

  /// The first answered field of each part, above which its heading stands.
  private var firstOfParts: Set<String> {
    var seen: Set<FormField.Part> = []
    let answered = procedure.fields.filter { !(draft.fields[$0.name] ?? "").isEmpty }
    return Set(answered.filter { seen.insert($0.part).inserted }.map(\.name))
  }

  private var answerLines: [Fields] {
    let first = firstOfParts
    return procedure.fields.compactMap { field in
      guard let value = draft.fields[field.name], !value.isEmpty else { return nil }
      return [
        "part": Fields.optional(first.contains(field.name) ? messages.text(field.part.label) : nil),
        "label": FieldLabel.text(field.name, messages),
        "value": FieldWords.text(value, of: field, messages),
      ]
    }
  }

  private var changes: [Fields] {
    (checked.ruling.decision?.amendments ?? []).flatMap { amendment in
      let words = CellWords(kind: amendment.register.source, messages: messages)
      return amendment.changes.map { change in
        [
          "label": words.label(of: change.column, beside: change.to),
          "from": words.said(change.from, of: change.column),
          "to": words.said(change.to, of: change.column),
        ] as Fields
      }
    }
  }
}
