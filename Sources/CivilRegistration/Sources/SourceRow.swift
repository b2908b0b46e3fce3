/// One row of a file from an office: its cells as clean text, and what the cleaning changed.
public struct SourceRow: Hashable, Sendable {
  /// The row's place in its sheet or file, the first row being 1.
  public var rowNumber: Int
  /// One text a column of the kind, by the column's raw value; NFC, single spaces, trimmed; empty
  /// when the file has no such column or nothing in the cell. Markers of emptiness (`NULL`, `-`) stay.
  public var cells: [String]
  /// Columns that the format does not know, in the order of the file.
  public var extras: [Extra]
  /// The UTF-8 bytes as they stood in the file, where cleaning changed more than outer spaces: text
  /// that was decomposed or in a legacy code page.
  public var originals: [Original]

  /// A cell of a column that the format does not know.
  public struct Extra: Hashable, Sendable {
    public var header: String
    public var text: String

    public init(header: String, text: String) {
      self.header = header
      self.text = text
    }
  }

  /// A cell as it stood in the file, before the cleaning.
  public struct Original: Hashable, Sendable {
    public var column: Int
    public var bytes: [UInt8]

    public init(column: Int, bytes: [UInt8]) {
      self.column = column
      self.bytes = bytes
    }
  }

  public init(
    rowNumber: Int, cells: [String], extras: [Extra] = [], originals: [Original] = []
  ) {
    self.rowNumber = rowNumber
    self.cells = cells
    self.extras = extras
    self.originals = originals
  }

  /// The text under a column.
  public subscript(column: some SourceColumn) -> String { cells[column.rawValue] }
}
