/// Where a row stands in a workbook of several sheets, as one number: those of the first sheet are counted
/// as the sheet counts them, those of each later one from a round number on.
public struct SheetRow: Hashable, Sendable {
  /// From 0 among the sheets that are read.
  public var sheet: Int
  /// The first row being 1.
  public var row: Int

  /// More rows than a sheet can have.
  private static let rowsPerSheet = 10_000_000

  public init(sheet: Int, row: Int) {
    self.sheet = sheet
    self.row = row
  }

  public init(rowNumber: Int) {
    self.init(sheet: rowNumber / Self.rowsPerSheet, row: rowNumber % Self.rowsPerSheet)
  }

  /// The number under which the row is kept.
  public var rowNumber: Int { sheet * Self.rowsPerSheet + row }
}
