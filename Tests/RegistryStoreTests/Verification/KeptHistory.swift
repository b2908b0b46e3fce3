import FoundationEssentials
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// The acts of `SmallHistory` as they were written on a day in November 2026, kept in a file: what an office wrote
/// then, a later version must still read, and must not read otherwise without saying so.
enum KeptHistory {
  static let acts = folder.appending(path: "acts.jsonl")
  static let projected = folder.appending(path: "projected.csv")

  private static let copies: [(table: String, insert: SQLInsert, integers: Set<Int>)] = [
    ("act", LedgerSession.insertAct, [0]), ("act_body", LedgerSession.insertBody, [0]),
    ("kept_row", LedgerSession.insertKeptRow, [0, 1]),
  ]

  private static var folder: URL {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.appending(path: "KeptHistory")
  }

  /// A ledger with these acts, everything derived from them.
  static func ledger() async throws -> any SQLDatabase {
    let database = try TestDatabases.empty()
    let update = LedgerUpdate(
      of: database, migrations: try TestDatabases.ledgerMigrations(for: database.dialect))
    try await update.run()
    let lines = try String(contentsOf: acts, encoding: .utf8).split(separator: "\n")
    let rows = try lines.map { try JSONDecoder().decode([String].self, from: Data($0.utf8)) }
    try await database.write { connection in
      for row in rows {
        let copy = try #require(copies.first { $0.table == row[0] })
        let values = row.dropFirst().enumerated().map { column, text -> SQLValue in
          copy.integers.contains(column) ? .integer(Int(text) ?? 0) : .text(text)
        }
        try connection.insert(copy.insert, values)
      }
      try KnownEventsSettlement.settle(asOf: rows.filter { $0[0] == "act" }, connection)
    }
    _ = try await update.deriveAnew()
    return database
  }

  /// Writes the acts of a register down.
  static func write(_ register: TestRegister) async throws {
    var lines: [String] = []
    for (table, insert, _) in copies {
      let columns = insert.columns
      let order = table == "kept_row" ? "seq, row_number" : "seq"
      let query = "SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY \(order)"
      for row in try await register.texts(SQLQuery(stringLiteral: query), columns: columns.count) {
        lines.append(String(decoding: try JSONEncoder().encode([table] + row), as: UTF8.self))
      }
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: acts)
  }
}

extension KnownEventsSettlement {
  /// As if they had been derived after the last of these acts.
  fileprivate static func settle(asOf acts: [[String]], _ connection: any SQLConnection) throws {
    let last = try #require(acts.last)
    try connection.run(
      """
      UPDATE known_event_state SET settled_seq = \(Int(last[1]) ?? 0), settled_chain = \(last[10])
      WHERE id = 1
      """)
  }
}
