public import CivilRegistration

/// The rows of a file, taken in batches: ask for the next batch when the last one is dealt with.
///
/// One task at a time reads from it. Rows without text and the rows above the header are left out;
/// row numbers stay those of the sheet.
public final class SourceRows {
  /// How far reading has come.
  public struct Progress: Hashable, Sendable {
    /// Bytes read of the sheet or text, unpacked.
    public var bytesRead: Int
    /// Bytes in all, as far as the file says.
    public var bytesInAll: Int
    /// Rows handed out.
    public var rows: Int
  }

  private enum Cursor {
    case sheet(SheetCursor)
    case delimited(DelimitedCursor)
  }

  private let cursor: Cursor
  private let batch: Batch
  private var handedOut = 0
  private var pending: SourceFileProblem?

  init(_ source: SourceFile) throws(SourceFileProblem) {
    switch source.format {
    case .workbook(let part, let interpreter):
      let batch = Batch(source, .workbook(interpreter))
      let descriptor = try source.file.reopen()
      let archive = try WorkbookArchive(
        path: source.file.path, fileBytes: source.file.count, limits: source.limits)
      withExtendedLifetime(descriptor) {}
      cursor = .sheet(
        try SheetCursor(archive.open(part), limits: source.limits, onRow: batch.take))
      self.batch = batch
    case .delimited(let encoding, let delimiter):
      let batch = Batch(source, .text)
      cursor = .delimited(
        try DelimitedCursor(
          source.file, encoding, delimiter: delimiter, limits: source.limits, onRow: batch.take))
      self.batch = batch
    }
  }

  /// The next rows, some dozens; nothing at the end of the file.
  ///
  /// Throws when the file breaks off or goes beyond a limit; rows before that are handed out first.
  public func next() throws(SourceFileProblem) -> [SourceRow]? {
    if let problem = pending { throw problem }
    while batch.rows.isEmpty, !isAtEnd {
      do throws(SourceFileProblem) {
        switch cursor {
        case .sheet(let sheet): try sheet.advance()
        case .delimited(let text): try text.advance()
        }
      } catch {
        pending = error
        if batch.rows.isEmpty { throw error }
      }
    }
    guard !batch.rows.isEmpty else { return nil }
    let rows = batch.rows
    batch.rows = []
    handedOut += rows.count
    return rows
  }

  /// How far reading has come.
  public var progress: Progress {
    switch cursor {
    case .sheet(let sheet):
      Progress(bytesRead: sheet.bytesRead, bytesInAll: sheet.totalBytes, rows: handedOut)
    case .delimited(let text):
      Progress(bytesRead: text.bytesRead, bytesInAll: text.totalBytes, rows: handedOut)
    }
  }

  private var isAtEnd: Bool {
    switch cursor {
    case .sheet(let sheet): sheet.isAtEnd
    case .delimited(let text): text.isAtEnd
    }
  }

  /// Where scanners put rows; shared between them and this reader.
  private final class Batch {
    enum Cells {
      case workbook(CellInterpreter)
      case text
    }

    var rows: [SourceRow] = []
    private let cells: Cells
    private let headerRow: Int
    private let rowLimit: Int
    private var taken = 0
    private var assembler: RowAssembler

    init(_ source: SourceFile, _ cells: Cells) {
      self.cells = cells
      headerRow = source.match.headerRow
      rowLimit = source.limits.rows
      assembler = RowAssembler(source.match, columnLimit: source.limits.columns)
    }

    func take(
      row: Int, raw: UnsafeBufferPointer<RawCell>, bytes: UnsafePointer<UInt8>
    ) -> SourceFileProblem? {
      guard row > headerRow else { return nil }
      do throws(SourceFileProblem) {
        assembler.begin(row: row)
        for cell in raw {
          let text = UnsafeBufferPointer(start: bytes + cell.start, count: cell.end - cell.start)
          switch cells {
          case .workbook(let interpreter):
            try assembler.add(interpreter.text(cell, text), column: cell.column) {
              interpreter.original(cell, text)
            }
          case .text:
            try assembler.add(CellText(unvalidated: text), column: cell.column) { Array(text) }
          }
        }
        guard let finished = assembler.finish() else { return nil }
        taken += 1
        guard taken <= rowLimit else { return .tooManyRows(limit: rowLimit) }
        rows.append(finished)
        return nil
      } catch { return error }
    }
  }
}
