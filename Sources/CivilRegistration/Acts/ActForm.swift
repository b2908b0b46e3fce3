/// What was written into a form, by the names of its fields. Nothing in it is judged yet.
public struct ActForm: Hashable, Sendable {
  /// Only fields that say something.
  public private(set) var texts: [String: String]

  /// The longest text of a field, in characters; a longer one is refused, never cut.
  public static let longestText = 2_000

  /// Takes texts with single spaces inside and none around; what is empty then is left out, and so is a mark
  /// or a word for nothing: what is not known is left blank, without any sign (Circular 04/2020/TT-BTP,
  /// article 29.9).
  public init(_ texts: [String: String] = [:]) {
    self.texts = texts.compactMapValues { text in
      let tidy =
        TidyLine.isTidy(text)
        ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return Self.saysNothing(tidy) ? nil : tidy
    }
  }

  /// A letter x alone strikes a blank out on paper; no cell of a register is meant by it.
  private static func saysNothing(_ text: String) -> Bool {
    EmptyMarker.matches(text) || text == "x" || text == "X"
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
