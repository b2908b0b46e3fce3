/// The sheets of a workbook being read, one after another.
final class WorkbookCursor {
  private let archive: WorkbookArchive
  private let limits: SourceLimits
  private let batch: RowBatch
  private let sheets: [SheetSource]
  private var place = 0
  private var sheet: SheetCursor
  /// Bytes of the sheets before the present one.
  private var bytesBefore = 0

  init(
    _ sheets: [SheetSource], of archive: WorkbookArchive, limits: SourceLimits,
    into batch: RowBatch
  ) throws(SourceFileProblem) {
    guard let first = sheets.first else { throw .notWorkbook(detail: "no sheet") }
    self.sheets = sheets
    self.archive = archive
    self.limits = limits
    self.batch = batch
    batch.begin(first.match, sheet: 0)
    sheet = try SheetCursor(archive.open(first.part), limits: limits, onRow: batch.take)
  }

  var bytesRead: Int { bytesBefore + sheet.bytesRead }

  /// Sheets that are still to come are taken to be as large as the present one.
  var totalBytes: Int { bytesBefore + sheet.totalBytes * (sheets.count - place) }

  var isAtEnd: Bool { sheet.isAtEnd && place + 1 == sheets.count }

  /// Parses the next piece.
  func advance() throws(SourceFileProblem) {
    guard sheet.isAtEnd, place + 1 < sheets.count else { return try sheet.advance() }
    bytesBefore += sheet.bytesRead
    place += 1
    batch.begin(sheets[place].match, sheet: place)
    sheet = try SheetCursor(archive.open(sheets[place].part), limits: limits, onRow: batch.take)
  }
}
