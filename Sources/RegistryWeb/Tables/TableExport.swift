/// Writes a table as a file that spreadsheet programs open; the composition root brings the writer.
public struct TableExport: Sendable {
  /// The whole file's bytes. All cells are to be written as text, never as formulas.
  public var file: @Sendable (ReaderTable) async throws -> [UInt8]

  public init(file: @escaping @Sendable (ReaderTable) async throws -> [UInt8]) {
    self.file = file
  }
}
