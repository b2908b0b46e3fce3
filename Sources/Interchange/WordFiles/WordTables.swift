/// Takes the tables out of a Word file's main part. Tables inside cells are read as text of the cell.
final class WordTables: XMLElements.Handler {
  private(set) var tables: [WordTable] = []
  private(set) var problem: SourceFileProblem?
  let isSatisfied = false

  private let limits: SourceLimits
  private var depth = 0
  private var row: [WordTable.Cell] = []
  private var cell = WordTable.Cell()
  private var paragraph = ""
  private var readsText = false
  private var cells = 0

  private init(limits: SourceLimits) { self.limits = limits }

  /// The tables of the file at `path`; nil when the file is no Word file (DOCX).
  static func read(
    path: String, limits: SourceLimits = .standard
  ) throws(SourceFileProblem) -> [WordTable]? {
    let file = try FileBytes(path: path, limit: limits.fileBytes)
    switch FileSignature(file.beginning) {
    case .archive: break
    case .encryptedWorkbook: throw .encrypted
    case .oldWorkbook, .xmlWorkbook, .webPage, .data, .text, .other: return nil
    }
    let archive = try WorkbookArchive(path: path, fileBytes: file.count, limits: limits)
    guard archive.contains("word/document.xml") else { return nil }
    let handler = WordTables(limits: limits)
    try XMLElements.read(archive.open("word/document.xml"), limits: limits, into: handler)
    return handler.tables
  }

  func opens(_ name: String, _ attributes: XMLElements.Attributes) {
    switch name {
    case "tbl":
      depth += 1
      if depth == 1 { tables.append(WordTable()) }
    case "tr": if depth == 1 { row = [] }
    case "tc": if depth == 1 { cell = WordTable.Cell() }
    case "gridSpan": if depth == 1 { cell.span = attributes["val"].flatMap { Int($0) } ?? 1 }
    case "vMerge": if depth == 1 { cell.continues = attributes["val"] != "restart" }
    case "p": if depth > 0 { paragraph = "" }
    case "t": readsText = depth > 0
    case "br", "cr": if depth > 0 { endParagraph() }
    case "tab": if depth > 0 { paragraph += " " }
    default: break
    }
  }

  func closes(_ name: String) {
    switch name {
    case "tbl": depth -= 1
    case "tr": if depth == 1, !tables.isEmpty { tables[tables.count - 1].rows.append(row) }
    case "tc":
      guard depth == 1 else { return }
      row.append(cell)
      cells += 1
      if cells > limits.rows { problem = .tooManyRows(limit: limits.rows) }
    case "p": if depth > 0 { endParagraph() }
    case "t": readsText = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard readsText else { return }
    paragraph += String(decoding: bytes, as: UTF8.self)
    if paragraph.utf8.count > limits.cellBytes {
      problem = .cellTooLong(
        row: tables.last?.rows.count ?? 0, column: row.count, limit: limits.cellBytes)
    }
  }

  private func endParagraph() {
    cell.paragraphs.append(
      paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    paragraph = ""
  }
}
