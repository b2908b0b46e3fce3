import CivilRegistration
import Messages

/// What a field or a column is called: as forms say it, or else as the exchange format does.
enum FieldLabel {
  static func text(_ name: String, _ messages: MessageCatalogue) -> String {
    let key = "field.\(name)"
    return messages.holds(key) ? messages.text(key) : ColumnLabel.text(name, messages)
  }
}
