internal import SQLToolkit

/// Compares a derived table with the one kept, row by row in the order of their keys.
struct TableComparison {
  let table: ProjectionTable
  let kept: any SQLConnection
  let derived: any SQLConnection

  /// Throws `VerificationProblem.projection` at the first row that differs.
  func run() throws {
    let expected = try rows(of: derived)
    var place = 0
    try kept.forEachRow(query) { row in
      let found = Self.line(row, width: expected.width)
      guard place < expected.lines.count, expected.lines[place] == found else {
        throw VerificationProblem.projection(table: "\(table.name)", key: row.text(0))
      }
      place += 1
    }
    guard place == expected.lines.count else {
      throw VerificationProblem.projection(table: "\(table.name)", key: "\(place + 1)")
    }
  }

  private var query: SQLQuery {
    SQLQuery(stringLiteral: "SELECT * FROM \(table.name) ORDER BY \(table.key)")
  }

  private func rows(of connection: any SQLConnection) throws -> (lines: [[UInt8]], width: Int) {
    let width = try connection.columnCount(ofTable: table.name)
    return (try connection.rows(query) { Self.line($0, width: width) }, width)
  }

  /// The row's bytes with lengths between, so that no two different rows give one line.
  private static func line(_ row: any SQLRow, width: Int) -> [UInt8] {
    var line: [UInt8] = []
    for column in 0..<width {
      row.withBytes(column) { bytes in
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count)) { line += $0 }
        line += bytes
      }
    }
    return line
  }
}
