/// What was written into a form, by the names of its fields. Nothing in it is judged yet.
public struct ActForm: Hashable, Sendable {
  /// Only fields that say something.
  public private(set) var texts: [String: String]

  /// Takes texts with single spaces inside and none around; what is empty then is left out.
  public init(_ texts: [String: String] = [:]) {
    self.texts = texts.compactMapValues { text in
      if TidyLine.isTidy(text) { return text.isEmpty ? nil : text }
      let tidy = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return tidy.isEmpty ? nil : tidy
    }
  }

  /// The text of a field; nil when it says nothing.
  public subscript(field: String) -> String? { texts[field] }

  /// The text of a column; nil when it says nothing.
  public subscript(column: some SourceColumn) -> String? { texts[column.name] }

  /// Whether a box of the form is ticked.
  public func isTicked(_ field: String) -> Bool { texts[field] == "1" }

  /// The form with another text in a field.
  public func setting(_ field: String, to text: String?) -> ActForm {
    var texts = texts
    texts[field] = text
    return ActForm(texts)
  }

  /// The columns of one kind of row that the form fills; the others are empty.
  public func row<Column: SourceColumn>(_ columns: Column.Type) -> SourceRow {
    SourceRow(rowNumber: 0, cells: Column.names.map { texts[$0] ?? "" })
  }
}
