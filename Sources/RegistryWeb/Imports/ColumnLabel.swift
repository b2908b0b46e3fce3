import Messages

/// The Vietnamese name of an exchange column; a column that has none is shown under its own name.
enum ColumnLabel {
  static func text(_ column: String, _ messages: MessageCatalogue) -> String {
    let key = "column.\(column)"
    return messages.holds(key) ? messages.text(key) : column
  }
}
