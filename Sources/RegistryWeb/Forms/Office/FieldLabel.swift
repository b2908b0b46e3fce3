import CivilRegistration
import Messages

/// What a field or a column is called: as forms say it, or else as the exchange format does.
enum FieldLabel {
  static func text(_ name: String, _ messages: MessageCatalogue) -> String {
    let key = "field.\(name)"
    return messages.holds(key) ? messages.text(key) : ColumnLabel.text(name, messages)
  }

  /// The same where it stands alone, away from its part of the form: of two people who are asked the same
  /// thing it says of whom.
  static func alone(
    _ name: String, among fields: [FormField], _ messages: MessageCatalogue
  ) -> String {
    let label = text(name, messages)
    guard let field = fields.first(where: { $0.name == name }),
      fields.contains(where: { $0.name != name && text($0.name, messages) == label })
    else { return label }
    return "\(messages.text(field.part.label)) – \(label)"
  }

  /// The name of the field that a problem is about, to stand before its sentence; empty where it is about none:
  /// a rule of the law is named in the sentence itself.
  static func before(
    _ problem: FormProblem, among fields: [FormField], _ messages: MessageCatalogue
  ) -> String {
    let name = problem.field
    guard messages.holds("field.\(name)") || messages.holds("column.\(name)") else { return "" }
    return "\(alone(name, among: fields, messages)): "
  }
}
