internal import Glibc
internal import SQLToolkit

/// Compares a derived table with the one kept, row by row in the order of their keys.
struct TableComparison {
  let table: ProjectionTable
  let kept: any SQLConnection
  let derived: any SQLConnection

  /// Throws `VerificationProblem.projection` at the first row that differs.
  func run() throws {
    let expected = try Lines(query, of: derived, width: derived.columnCount(ofTable: table.name))
    var place = 0
    try kept.forEachRow(query) { row in
      guard expected.holds(row, at: place) else {
        throw VerificationProblem.projection(table: "\(table.name)", key: row.text(0))
      }
      place += 1
    }
    guard place == expected.count else {
      throw VerificationProblem.projection(table: "\(table.name)", key: "\(place + 1)")
    }
  }

  private var query: SQLQuery {
    SQLQuery(stringLiteral: "SELECT * FROM \(table.name) ORDER BY \(table.key)")
  }
}

extension TableComparison {
  /// The rows of a table, one behind the other: of each column its length and its bytes.
  private struct Lines {
    private let width: Int
    private var bytes: [UInt8] = []
    private var starts: [Int] = []

    var count: Int { starts.count }

    init(_ query: SQLQuery, of connection: any SQLConnection, width: Int) throws {
      self.width = width
      var lines = (bytes: [UInt8](), starts: [Int]())
      try connection.forEachRow(query) { row in
        lines.starts.append(lines.bytes.count)
        for column in 0..<width {
          row.withBytes(column) { bytes in
            withUnsafeBytes(of: UInt32(bytes.count)) { lines.bytes += $0 }
            lines.bytes += bytes
          }
        }
      }
      (bytes, starts) = lines
    }

    /// Whether the row in a place is this one.
    func holds(_ row: any SQLRow, at place: Int) -> Bool {
      guard place < starts.count else { return false }
      return bytes.withUnsafeBytes { bytes in
        var start = starts[place]
        for column in 0..<width {
          let length = Int(bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
          start += MemoryLayout<UInt32>.size
          let own = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
          guard row.withBytes(column, { Self.areEqual(own, UnsafeRawBufferPointer($0)) }) else {
            return false
          }
          start += length
        }
        return true
      }
    }

    /// By the C library, which looks at many bytes at once.
    private static func areEqual(_ own: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer)
      -> Bool
    {
      guard own.count == other.count else { return false }
      guard let own = own.baseAddress, let start = other.baseAddress else { return other.isEmpty }
      return memcmp(own, start, other.count) == 0
    }
  }
}
