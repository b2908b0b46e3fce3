internal import SQLToolkit

/// Compares a derived table with the one kept, row by row in the order of their keys.
struct TableComparison {
  let table: ProjectionTable
  let kept: any SQLConnection
  let derived: any SQLConnection

  /// The rows of a table, one behind the other.
  private struct Lines {
    var bytes: [UInt8] = []
    /// Where each row ends.
    var ends: [Int] = []
  }

  /// Throws `VerificationProblem.projection` at the first row that differs.
  func run() throws {
    let width = try derived.columnCount(ofTable: table.name)
    let expected = try lines(of: derived, width: width)
    var place = 0
    var start = 0
    var found: [UInt8] = []
    try kept.forEachRow(query) { row in
      found.removeAll(keepingCapacity: true)
      Self.add(row, width: width, to: &found)
      guard place < expected.ends.count,
        expected.bytes[start..<expected.ends[place]] == found[...]
      else {
        throw VerificationProblem.projection(table: "\(table.name)", key: row.text(0))
      }
      start = expected.ends[place]
      place += 1
    }
    guard place == expected.ends.count else {
      throw VerificationProblem.projection(table: "\(table.name)", key: "\(place + 1)")
    }
  }

  private var query: SQLQuery {
    SQLQuery(stringLiteral: "SELECT * FROM \(table.name) ORDER BY \(table.key)")
  }

  private func lines(of connection: any SQLConnection, width: Int) throws -> Lines {
    var lines = Lines()
    try connection.forEachRow(query) { row in
      Self.add(row, width: width, to: &lines.bytes)
      lines.ends.append(lines.bytes.count)
    }
    return lines
  }

  /// Adds the row's bytes with lengths between, so that no two different rows give one line.
  private static func add(_ row: any SQLRow, width: Int, to line: inout [UInt8]) {
    for column in 0..<width {
      row.withBytes(column) { bytes in
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count)) { line += $0 }
        line += bytes
      }
    }
  }
}
