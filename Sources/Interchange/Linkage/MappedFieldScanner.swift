/// Walks through the records of a delimited text (RFC 4180) without copying cells.
///
/// Comma, semicolon or tab, whichever the first line has most; quoted cells may hold delimiters,
/// doubled quotes and line ends; a byte order mark and CR before LF are passed over.
struct MappedFieldScanner {
  typealias Cell = UnsafeBufferPointer<UInt8>

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private(set) var position: Int
  /// The cells of the last record. Those that held doubled quotes lie in memory of the scanner and
  /// are good until the next record.
  private(set) var cells: [Cell] = []
  private var copies: [UnsafeMutableBufferPointer<UInt8>] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    position = hasMark ? 3 : 0
    var counts: (comma: Int, semicolon: Int, tab: Int) = (0, 0, 0)
    for byte in bytes {
      if byte == 0x0A { break }
      if byte == 0x2C { counts.comma += 1 }
      if byte == 0x3B { counts.semicolon += 1 }
      if byte == 0x09 { counts.tab += 1 }
    }
    if counts.tab > counts.comma, counts.tab > counts.semicolon {
      delimiter = 0x09
    } else {
      delimiter = counts.semicolon > counts.comma ? 0x3B : 0x2C
    }
  }

  /// Frees what was copied.
  mutating func close() {
    for copy in copies { copy.deallocate() }
    copies.removeAll()
  }

  /// Reads the next record into `cells`; false at the end.
  mutating func next() -> Bool {
    close()
    cells.removeAll(keepingCapacity: true)
    guard position < bytes.count else { return false }
    while true {
      let isLast = bytes[safe: position] == 0x22 ? readQuoted() : readPlain()
      if isLast { return true }
    }
  }

  private mutating func readPlain() -> Bool {
    let start = position
    var end = position
    while end < bytes.count, bytes[end] != delimiter, bytes[end] != 0x0A { end += 1 }
    return finish(start: start, end: end)
  }

  /// Ends a plain cell; true if the record ends with it.
  private mutating func finish(start: Int, end: Int) -> Bool {
    let isLast = end >= bytes.count || bytes[end] == 0x0A
    var textEnd = end
    if isLast, textEnd > start, bytes[textEnd - 1] == 0x0D { textEnd -= 1 }
    cells.append(Cell(rebasing: bytes[start..<textEnd]))
    position = end + 1
    return isLast
  }

  private mutating func readQuoted() -> Bool {
    let start = position + 1
    var end = start
    var doubled = false
    while end < bytes.count {
      if bytes[end] == 0x22 {
        guard bytes[safe: end + 1] == 0x22 else { break }
        doubled = true
        end += 1
      }
      end += 1
    }
    let textEnd = min(end, bytes.count)
    cells.append(doubled ? undoubled(start..<textEnd) : Cell(rebasing: bytes[start..<textEnd]))
    // What stands between the quote and the delimiter is dropped.
    var after = min(end + 1, bytes.count)
    while after < bytes.count, bytes[after] != delimiter, bytes[after] != 0x0A { after += 1 }
    position = after + 1
    return after >= bytes.count || bytes[after] == 0x0A
  }

  private mutating func undoubled(_ range: Range<Int>) -> Cell {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, range.count))
    var count = 0
    var source = range.lowerBound
    while source < range.upperBound {
      copy[count] = bytes[source]
      count += 1
      source += bytes[source] == 0x22 ? 2 : 1
    }
    copies.append(copy)
    return Cell(rebasing: UnsafeBufferPointer(copy)[..<count])
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  fileprivate subscript(safe position: Int) -> UInt8? {
    position < count ? self[position] : nil
  }
}
