/// Why a table could not be written.
public enum TableProblem: Error, Hashable, Sendable {
  /// The disk or the folder refuses; what the system said.
  case cannotWrite(reason: String)
  /// A row has not as many cells as the table has columns.
  case wrongCellCount(row: Int, cells: Int, columns: Int)
  /// More rows or longer texts than a workbook can hold.
  case tooLarge(row: Int)

  /// A stable key for messages.
  public var code: String {
    switch self {
    case .cannotWrite: "table.cannotWrite"
    case .wrongCellCount: "table.wrongCellCount"
    case .tooLarge: "table.tooLarge"
    }
  }
}
