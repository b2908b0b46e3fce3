import CivilRegistration
import Messages
import RegistryServices

/// Two people worked on one form: what was typed here beside what was saved there, to be chosen row by row.
struct ConflictPage {
  /// As the other saved it.
  let draft: Draft
  let fields: [FormField]
  /// As it was typed here, by field.
  let typed: [String: String]
  let messages: MessageCatalogue

  var content: Fields {
    let differing = fields.filter { own($0) != other($0) }
    return [
      "savedBy": draft.savedBy, "savedAt": VietnameseFormat.moment(draft.savedAt),
      "formHref": "/to-khai/\(draft.id)", "action": "/to-khai/\(draft.id)",
      "version": "\(draft.version)", "lines": differing.map(line),
      "hasLines": !differing.isEmpty,
      "kept": fields.filter { own($0) == other($0) && !own($0).isEmpty }.map {
        ["name": "f:\($0.name)", "value": own($0)] as Fields
      },
    ]
  }

  private func own(_ field: FormField) -> String { typed[field.name] ?? "" }
  private func other(_ field: FormField) -> String { draft.fields[field.name] ?? "" }

  /// What one of the two left empty is not wiped out by it.
  private func line(_ field: FormField) -> Fields {
    let row = "khac-\(field.name)"
    let takesOwn = !own(field).isEmpty
    func choice(_ side: String, _ text: String, _ isChosen: Bool) -> Fields {
      [
        "id": "\(row)-\(side)", "row": row, "name": "f:\(field.name)", "value": text,
        "shown": text.isEmpty ? "(để trống)" : FieldWords.text(text, of: field, messages),
        "isChosen": isChosen,
      ]
    }
    return [
      "id": row, "label": FieldLabel.alone(field.name, among: fields, messages),
      "choices": [
        choice("moi", own(field), takesOwn), choice("cu", other(field), !takesOwn),
      ],
    ]
  }
}
