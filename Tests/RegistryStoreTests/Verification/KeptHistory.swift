import ActionProgramme
import CivilDate
import CivilRegistration
import FoundationEssentials
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// The acts of a small office as they were written on a day in November 2026, kept in a file: what an office wrote
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

  /// A register in which every derived table has something.
  static func make() async throws -> TestRegister {
    let plan = try await TestPlan()
    let register = plan.register
    let officer = TestRegister.officer
    try await SmallHistory.make(in: register)
    _ = try await plan.record("II.2", 2026, note: "gửi công văn", key: "history-work")
    _ = try await plan.prove("II.2", 2026, result: 1, key: "history-proof")
    let equipment = ["name": "Máy in", "equipmentType": "printer", "equipmentState": "good"]
    _ = try await plan.desk.keep(
      RecordCommand(
        kind: .equipment, id: "", seenVersion: 0, isStruckOut: false, typed: equipment),
      by: officer, requestKey: "history-line")
    _ = try await plan.desk.keep(
      DocumentCommand(id: "", seenVersion: 0, isFinal: false, document: document),
      by: officer, requestKey: "history-document")
    let clock = register.clock
    _ = try await StoredOldBooks(ledger: register.ledger, now: Now { clock.moment }).list(
      OldBook(
        id: "", kind: .birth, office: "UBND Xã Hưng Đạo", year: 2018, volume: "01",
        firstNumber: 1, lastNumber: 3, condition: .damaged, location: "Kho 2", note: "thiếu bìa"),
      by: officer, requestKey: "history-book")
    let entry = try #require(
      try await register.texts("SELECT id FROM paper WHERE kind = 'birth' ORDER BY id").first)[0]
    _ = try await register.ledger.write { session in
      let marking = ExchangeMarking(
        marks: [ExchangeMark(entryID: entry, state: .held, number: "HT-1")], reason: "gửi lại")
      return try session.record(
        .exchange(.marked(marking)), subject: entry, actor: "OFFICER", requestKey: "history-mark")
    }
    return register
  }

  private static let document = ProgrammeDocument(
    head: DocumentHead(
      superior: "", agency: "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", place: "Hưng Đạo", number: "7",
      date: PlainDate(iso8601: "2026-12-20"), signerTitles: ["CHỦ TỊCH"],
      signerName: "Trần Văn Hưng", recipients: ["Lưu: VT."]),
    kind: .difficulties, year: 2026, asOf: PlainDate(dayNumber: 20_800), subject: "Khó khăn",
    blocks: [.paragraph("một")], annex: [])

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
