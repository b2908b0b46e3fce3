/// A column of a table that is written to a file.
public struct TableColumn: Hashable, Sendable {
  /// How the cells of a column are kept in a workbook.
  public enum Kind: Hashable, Sendable {
    /// Names, identity numbers, register numbers, dates as people write them: never a number to a
    /// spreadsheet, which would turn 001060100025 into 1.0601E+09.
    case text
    /// Counts and percentages, to be summed and charted: a decimal number with a point.
    case number
  }

  public var title: String
  public var kind: Kind
  /// Width in characters.
  public var width: Int

  public init(_ title: String, kind: Kind = .text, width: Int = 16) {
    self.title = title
    self.kind = kind
    self.width = width
  }
}
