public import CivilDate

/// Reads the cells of one row and notes what is wrong with them.
public struct RowReader<Column: SourceColumn> {
  public let row: SourceRow
  /// The day of the reading, after which no register date can lie; nil when nobody asks.
  public let today: PlainDate?
  public private(set) var problems: [RowProblem] = []

  public init(_ row: SourceRow, today: PlainDate? = nil) {
    self.row = row
    self.today = today
  }

  public var isRefused: Bool { problems.contains { $0.severity == .refuse } }

  mutating func warn(_ code: RowProblem.Code, _ column: Column?, _ values: [String] = []) {
    problems.append(
      RowProblem(code: code, column: column?.name ?? "", severity: .warn, values: values))
  }

  mutating func refuse(_ code: RowProblem.Code, _ column: Column?, _ values: [String] = []) {
    problems.append(
      RowProblem(code: code, column: column?.name ?? "", severity: .refuse, values: values))
  }

  /// The text of a cell; nil when it says nothing.
  func text(_ column: Column) -> String? {
    let text = writtenText(column)
    return EmptyMarker.matches(text) ? nil : text
  }

  /// The text of a cell as it stands, also where it is a mark of emptiness.
  func writtenText(_ column: Column) -> String {
    column.rawValue < row.cells.count ? row.cells[column.rawValue] : ""
  }

  /// Whether none of the cells says anything.
  func isEmpty(_ columns: Column...) -> Bool {
    columns.allSatisfy { text($0) == nil }
  }

  /// A number of things that is not negative.
  mutating func count(_ column: Column) -> Int? {
    guard let text = text(column) else { return nil }
    guard let count = Int(text), (0...1_000_000).contains(count) else {
      warn(.countUnreadable, column, [text])
      return nil
    }
    return count
  }

  /// A code of the format; one that it does not know is noted and read as none.
  mutating func code<Code: RawRepresentable<Int>>(_ column: Column) -> Code? {
    guard let text = text(column) else { return nil }
    guard let code = Int(text).flatMap(Code.init) else {
      warn(.codeUnknown, column, [text])
      return nil
    }
    return code
  }

  /// The name of a person; nil when the cell says none.
  mutating func name(_ column: Column) -> String? {
    guard let text = text(column) else { return nil }
    if !NameLetters.areThoseOfAName(text) { warn(.nameLetters, column, [text]) }
    return text
  }

  /// The sex as the cell states it.
  mutating func sex(_ column: Column) -> RecordedSex? {
    guard let text = text(column) else {
      warn(.sexMissing, column)
      return nil
    }
    guard let sex = RecordedSex(cell: text) else {
      warn(.codeUnknown, column, [text])
      return nil
    }
    return sex
  }
}
