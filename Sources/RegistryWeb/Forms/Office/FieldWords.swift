import CivilDate
import CivilRegistration
import Messages

/// What a field says as people read it: codes in words, days as 01/02/2026.
enum FieldWords {
  static func text(_ text: String, of field: FormField, _ messages: MessageCatalogue) -> String {
    switch field.kind {
    case .choice: return choice(text, of: field, messages) ?? text
    case .flag: return text == "1" ? "Có" : text
    case .day, .date:
      let date = CellDate(text)
      guard date.problems.isEmpty else { return text }
      return date.date?.slashed ?? text
    default: return text
    }
  }

  /// The word of a code; nil where the field has no such code.
  static func choice(_ code: String, of field: FormField, _ messages: MessageCatalogue) -> String? {
    guard case .choice(let codes) = field.kind, codes.contains(code) else { return nil }
    return messages.text(field.label(ofChoice: code))
  }
}
