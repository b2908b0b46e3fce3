/// Writes a table row by row, in memory that does not grow with it.
public protocol TableWriter: AnyObject {
  /// Writes the next row: one text a column; numbers in columns of numbers.
  func write(_ cells: [String]) throws(TableProblem)
  /// Ends the file. Nothing can be written after it; without it the file is no table.
  func finish() throws(TableProblem)
}
