public import CivilRegistration

/// A file from an office whose kind and columns are recognised: a workbook (.xlsx) or delimited
/// text (.csv), ready to hand out its rows.
///
/// Opening reads the file once (digest, check sums, limits) and finds the header; the rows come
/// afterwards, piece by piece, in bounded memory.
public struct SourceFile: Sendable {
  /// What the rows are.
  public let kind: SourceKind
  /// SHA-256 of the bytes of the file, in hexadecimal: the same file is known again by it.
  public let digest: String
  /// Size of the file.
  public let byteCount: Int
  /// The sheets that are read, in the order of the workbook; none for a text file. Rows of the second
  /// and later ones are numbered as ``SheetRow`` says.
  public let sheets: [String]
  /// The row of the first header, the first row being 1.
  public let headerRow: Int
  /// Headers that the kind does not know, in their order; their cells are kept with each row.
  public let unknownColumns: [String]
  /// Columns of the kind that the file does not have; their cells are empty.
  public let missingColumns: [String]
  /// The sheets that are not read.
  public let otherSheets: [OtherSheet]

  /// A sheet of the workbook that is not read.
  public struct OtherSheet: Hashable, Sendable {
    public var name: String
    /// What its rows would be, when its header is that of a kind too: the user should know that
    /// rows were left.
    public var kind: SourceKind?
  }

  /// How the rows are written in the file.
  enum Format: Sendable {
    case workbook([SheetSource], CellInterpreter)
    case delimited(TextEncoding, LegacyEncoding?, delimiter: UInt8)
    /// Electronic notices, read already.
    case records([SourceRow])
  }

  let file: FileBytes
  let limits: SourceLimits
  let format: Format
  let match: HeaderMatch

  /// Opens a file, recognises its kind by its header and checks it against the limits.
  public static func open(
    path: String, limits: SourceLimits = .standard
  ) throws(SourceFileProblem) -> SourceFile {
    let file = try FileBytes(path: path, limit: limits.fileBytes)
    let source =
      switch FileSignature(file.beginning) {
      case .archive: try WorkbookOpening.open(file, limits: limits)
      case .oldWorkbook:
        throw try CompoundFile.isEncrypted(file)
          ? SourceFileProblem.encrypted : SourceFileProblem.oldWorkbook
      case .encryptedWorkbook: throw SourceFileProblem.encrypted
      case .xmlWorkbook: throw SourceFileProblem.xmlWorkbook
      case .webPage: throw SourceFileProblem.webPage
      case .data where file.beginning.contains(0x3C): try NoticeOpening.open(file, limits: limits)
      case .data: throw SourceFileProblem.notNotices
      case .text: try DelimitedOpening.open(file, limits: limits)
      case .other: throw SourceFileProblem.notText
      }
    return source
  }

  init(
    _ file: FileBytes, limits: SourceLimits, format: Format, match: HeaderMatch,
    sheets: [String] = [], otherSheets: [OtherSheet] = []
  ) {
    kind = match.kind
    digest = file.digest
    byteCount = file.count
    self.sheets = sheets
    headerRow = match.headerRow
    unknownColumns = match.unknownColumns
    missingColumns = match.missingColumns
    self.otherSheets = otherSheets
    self.file = file
    self.limits = limits
    self.format = format
    self.match = match
  }

  /// Begins to read the rows under the header.
  public func rows() throws(SourceFileProblem) -> SourceRows { try SourceRows(self) }

  /// Hands every row to `body`, and how far reading has come after each batch to `progress`.
  ///
  /// Throws ``SourceFileProblem`` when the file breaks off or goes beyond a limit, and whatever
  /// `body` throws; rows handed out before are good.
  public func forEachRow(
    _ body: (SourceRow) throws -> Void, progress: (SourceRows.Progress) -> Void = { _ in }
  ) throws {
    let rows = try rows()
    while let batch = try rows.next() {
      for row in batch { try body(row) }
      progress(rows.progress)
    }
  }

  /// Reads the whole file for its rows alone; throws when there are more than the limit.
  func countRows() throws(SourceFileProblem) {
    let rows = try rows()
    while try rows.next() != nil {}
  }
}
