/// A table for people: what a download holds, every cell as the text that the page shows.
public struct ReaderTable: Sendable, Equatable {
  /// Name of the sheet and of the file, without ending.
  public var name: String
  public var columns: [String]
  public var rows: [[String]]

  public init(name: String, columns: [String], rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
