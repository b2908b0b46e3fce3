public import CivilRegistration

/// The rows of a file, taken in batches: ask for the next batch when the last one is dealt with.
///
/// One task at a time reads from it. Rows without text, the rows above the header, and what stands under a
/// table (see ``FootRow``) are left out; row numbers stay those of the sheet.
public final class SourceRows {
  /// How far reading has come.
  public struct Progress: Hashable, Sendable {
    /// Bytes read of the sheets or the text, unpacked.
    public var bytesRead: Int
    /// Bytes in all, as far as the file says.
    public var bytesInAll: Int
    /// Rows handed out.
    public var rows: Int
  }

  private enum Cursor {
    case sheets(WorkbookCursor)
    case delimited(DelimitedCursor)
    case records(bytes: Int)
  }

  private let cursor: Cursor
  private let batch: RowBatch
  private var handedOut = 0
  private var pending: SourceFileProblem?

  init(_ source: SourceFile) throws(SourceFileProblem) {
    switch source.format {
    case .workbook(let sheets, let interpreter):
      let batch = RowBatch(source, .workbook(interpreter))
      let descriptor = try source.file.reopen()
      let archive = try WorkbookArchive(
        path: source.file.path, fileBytes: source.file.count, limits: source.limits)
      withExtendedLifetime(descriptor) {}
      cursor = .sheets(
        try WorkbookCursor(sheets, of: archive, limits: source.limits, into: batch))
      self.batch = batch
    case .records(let rows):
      batch = RowBatch(source, .text(nil))
      batch.rows = rows
      cursor = .records(bytes: source.file.count)
    case .delimited(let encoding, let codePage, let delimiter):
      let batch = RowBatch(source, .text(codePage))
      batch.begin(source.match, sheet: 0)
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
        case .sheets(let sheets): try sheets.advance()
        case .delimited(let text): try text.advance()
        case .records: break
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
    case .sheets(let sheets):
      Progress(bytesRead: sheets.bytesRead, bytesInAll: sheets.totalBytes, rows: handedOut)
    case .delimited(let text):
      Progress(bytesRead: text.bytesRead, bytesInAll: text.totalBytes, rows: handedOut)
    case .records(let bytes): Progress(bytesRead: bytes, bytesInAll: bytes, rows: handedOut)
    }
  }

  /// Rows met so far that are no case: totals, signatures; by their numbers.
  public var footRows: [SheetRow] { batch.footRows }

  /// Cells met so far that hold a formula and no result, as some programs write them: their number, and the
  /// first one.
  public var formulasWithoutResult: (count: Int, first: String)? { batch.uncalculated }

  /// The last row of a text, when the text seems to break off in it; known at the end.
  public var brokenRow: Int? {
    guard case .delimited(let text) = cursor, let row = text.brokenRow else { return nil }
    // A total below the table is short, and often the last thing that was typed.
    return batch.footRows.contains { $0.row == row } ? nil : row
  }

  private var isAtEnd: Bool {
    switch cursor {
    case .sheets(let sheets): sheets.isAtEnd
    case .delimited(let text): text.isAtEnd
    case .records: true
    }
  }
}
