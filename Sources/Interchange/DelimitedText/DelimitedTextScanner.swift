/// Walks through delimited text (RFC 4180 and its usual variations) and hands over rows as bytes.
///
/// Quotation marks open only at the beginning of a cell; inside one, two stand for one, and the
/// delimiter and line breaks are text. Lines end with CR LF, LF or CR.
struct DelimitedTextScanner {
  private let delimiter: UInt8
  private let limits: SourceLimits
  private let onRow: RawRowHandler

  private enum State { case cellStart, plain, quoted, quoteInQuoted }
  private var state = State.cellStart
  private var row = 1
  private var quoteRow = 1
  private var column = 0
  private var cells: [RawCell] = []
  private var buffer: [UInt8] = []
  private var cellStart = 0
  private var skipsLineFeed = false
  /// Delimiters of the last row that was ended.
  private var delimitersBefore = 0
  /// The row in which the text breaks off: it has neither its line break nor the cells of the row before it.
  private(set) var brokenRow: Int?

  init(delimiter: UInt8, limits: SourceLimits, onRow: @escaping RawRowHandler) {
    self.delimiter = delimiter
    self.limits = limits
    self.onRow = onRow
    buffer.reserveCapacity(1 << 12)
  }

  /// Takes the next piece of the file.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(SourceFileProblem) {
    for byte in bytes {
      if skipsLineFeed {
        skipsLineFeed = false
        if byte == 0x0A { continue }
      }
      switch state {
      case .cellStart where byte == 0x22:
        state = .quoted
        quoteRow = row
      case .cellStart, .plain: try takePlain(byte)
      case .quoted:
        if byte == 0x22 { state = .quoteInQuoted } else { try append(byte) }
      case .quoteInQuoted:
        if byte == 0x22 {
          try append(byte)
          state = .quoted
        } else {
          try takePlain(byte)
        }
      }
    }
  }

  /// Takes the end of the file: the last line may lack its line break.
  mutating func finish() throws(SourceFileProblem) {
    if state == .quoted { throw .unclosedQuote(row: quoteRow) }
    if column > 0 || buffer.count > cellStart || state != .cellStart {
      if column < delimitersBefore { brokenRow = row }
      try endRow()
    }
  }

  @inline(__always)
  private mutating func takePlain(_ byte: UInt8) throws(SourceFileProblem) {
    if byte == delimiter {
      endCell()
      column += 1
      state = .cellStart
    } else if byte == 0x0A || byte == 0x0D {
      skipsLineFeed = byte == 0x0D
      try endRow()
    } else {
      state = .plain
      try append(byte)
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) throws(SourceFileProblem) {
    if byte == 0 { throw .notText }
    if buffer.count - cellStart >= limits.cellBytes {
      if state == .quoted { throw .unclosedQuote(row: quoteRow) }
      throw .cellTooLong(row: row, column: column + 1, limit: limits.cellBytes)
    }
    buffer.append(byte)
  }

  private mutating func endCell() {
    if buffer.count > cellStart {
      cells.append(
        RawCell(
          column: column, style: 0, kind: .inlineText, start: cellStart, end: buffer.count))
    }
    cellStart = buffer.count
  }

  private mutating func endRow() throws(SourceFileProblem) {
    endCell()
    if !cells.isEmpty {
      delimitersBefore = column
      let problem = cells.withUnsafeBufferPointer { cells in
        buffer.withUnsafeBufferPointer { bytes in
          bytes.baseAddress.flatMap { onRow(row, cells, $0) }
        }
      }
      if let problem { throw problem }
    }
    guard column < limits.columns * 4 else { throw .tooManyColumns(limit: limits.columns) }
    row += 1
    column = 0
    state = .cellStart
    cells.removeAll(keepingCapacity: true)
    buffer.removeAll(keepingCapacity: true)
    cellStart = 0
  }
}
