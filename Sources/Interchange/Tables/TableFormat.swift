/// The file formats in which tables leave the program.
public enum TableFormat: String, CaseIterable, Sendable {
  case csv
  case xlsx

  /// Begins a table in a file of this format, replacing what is there.
  ///
  /// `sheet` and `title` appear in a workbook only; text files begin with their header.
  public func writer(
    path: String, columns: [TableColumn], sheet: String, title: String? = nil
  ) throws(TableProblem) -> any TableWriter {
    switch self {
    case .csv: try DelimitedTable(path: path, columns: columns)
    case .xlsx: try WorkbookTable(path: path, columns: columns, sheet: sheet, title: title)
    }
  }
}
