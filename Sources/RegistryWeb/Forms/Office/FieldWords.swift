import CivilDate
import CivilRegistration
import Messages

/// What a field says as people read it: codes in words, days as 01/02/2026.
enum FieldWords {
  static func text(_ text: String, of field: FormField, _ messages: MessageCatalogue) -> String {
    switch field.kind {
    case .choice(let codes) where codes.contains(text):
      return messages.text(field.label(ofChoice: text))
    case .flag: return text == "1" ? "Có" : text
    case .day, .date:
      let date = CellDate(text)
      guard date.problems.isEmpty else { return text }
      return date.date?.slashed ?? text
    default: return text
    }
  }
}
