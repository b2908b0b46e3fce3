import CivilDate
import FoundationEssentials
import RegistryServices
import SQLToolkit
import SQLiteDriver
import Testing

@testable import RegistryStore

/// Whoever changes the file behind the program's back is found out.
struct VerificationTests {
  /// One way of tampering, done past the triggers, and what is found of it.
  struct Tampering: Sendable, CustomTestStringConvertible {
    var name: String
    var script: String
    var finds: @Sendable (VerificationProblem) -> Bool

    init(
      _ name: String, _ script: String,
      finds: @escaping @Sendable (VerificationProblem) -> Bool
    ) {
      self.name = name
      self.script = script
      self.finds = finds
    }

    init(_ name: String, _ script: String, changes table: String) {
      self.init(name, script) { problem in
        guard case .projection(table, _) = problem else { return false }
        return true
      }
    }

    init(_ name: String, _ script: String, _ problem: VerificationProblem) {
      self.init(name, script) { $0 == problem }
    }

    var testDescription: String { name }
  }

  private static let ledger: [Tampering] = [
    Tampering(
      "a body changed",
      "UPDATE act_body SET body = replace(body, 'Mai Anh', 'Mai An') WHERE seq = 2",
      .changedBody(sequence: 2)),
    Tampering(
      "a salt changed",
      "UPDATE act_body SET salt = '\(String(repeating: "0", count: 64))' WHERE seq = 3",
      .changedBody(sequence: 3)),
    Tampering(
      "a body left out", "DELETE FROM act_body WHERE seq = 2", .changedBody(sequence: 2)),
    Tampering(
      "an act deleted", "DELETE FROM act_body WHERE seq = 2; DELETE FROM act WHERE seq = 2",
      .missingAct(sequence: 2)),
    Tampering(
      "the first act deleted", "DELETE FROM act_body WHERE seq = 1; DELETE FROM act WHERE seq = 1",
      .missingAct(sequence: 1)),
    Tampering(
      "two acts swapped",
      """
      UPDATE act SET seq = 999 WHERE seq = 2; UPDATE act SET seq = 2 WHERE seq = 3;
      UPDATE act SET seq = 3 WHERE seq = 999;
      UPDATE act_body SET seq = 999 WHERE seq = 2; UPDATE act_body SET seq = 2 WHERE seq = 3;
      UPDATE act_body SET seq = 3 WHERE seq = 999;
      """, .brokenChain(sequence: 2)),
    Tampering(
      "a date changed", "UPDATE act SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE seq = 3",
      .brokenChain(sequence: 3)),
    Tampering(
      "a date that is none",
      "UPDATE act SET recorded_at = '2020-13-01T00:00:00.000Z' WHERE seq = 3",
      .brokenChain(sequence: 3)),
    Tampering(
      "an author changed", "UPDATE act SET actor = 'SOMEBODY' WHERE seq = 4",
      .brokenChain(sequence: 4)),
    Tampering(
      "a request key changed", "UPDATE act SET request_key = 'k' WHERE seq = 4",
      .brokenChain(sequence: 4)),
    Tampering(
      "a subject changed", "UPDATE act SET subject = 's' WHERE seq = 4", .brokenChain(sequence: 4)),
    Tampering(
      "a commune changed", "UPDATE act SET commune = '00001' WHERE seq = 4",
      .brokenChain(sequence: 4)),
    Tampering(
      "a kind changed", "UPDATE act SET kind = 'entry.revised' WHERE seq = 2",
      .brokenChain(sequence: 2)),
    Tampering(
      "a kind that is none", "UPDATE act SET kind = 'nothing' WHERE seq = 2",
      .brokenChain(sequence: 2)),
    Tampering(
      "an id changed", "UPDATE act SET id = '00000000000000000000000000' WHERE seq = 2",
      .brokenChain(sequence: 2)),
    Tampering(
      "a link of the chain changed",
      "UPDATE act SET chain = '\(String(repeating: "a", count: 64))' WHERE seq = 2",
      .brokenChain(sequence: 2)),
    Tampering(
      "a kept row changed",
      "UPDATE kept_row SET content = replace(content, 'Trần', 'Lê') WHERE outcome = 'imported'"
    ) { problem in
      guard case .changedRows = problem else { return false }
      return true
    },
    Tampering(
      "a refused row dropped", "DELETE FROM kept_row WHERE outcome = 'refused'"
    ) { problem in
      guard case .changedRows = problem else { return false }
      return true
    },
    Tampering(
      "a refused row made an accepted one", "UPDATE kept_row SET outcome = 'imported'"
    ) { problem in
      guard case .changedRows = problem else { return false }
      return true
    },
    Tampering(
      "a kept row beside an entry",
      """
      INSERT INTO kept_row (seq, row_number, outcome, content, findings)
      SELECT 2, 1, outcome, content, findings FROM kept_row LIMIT 1
      """, .changedRows(sequence: 2)),
  ]

  private static let projections: [Tampering] = [
    Tampering(
      "a paper changed", "UPDATE paper SET event_on = '2018-01-03' WHERE event_on = '2018-01-02'",
      changes: "paper"),
    Tampering("a paper deleted", "DELETE FROM paper WHERE kind = 'death'", changes: "paper"),
    Tampering(
      "one struck off made current", "UPDATE paper SET is_current = 1", changes: "paper"),
    Tampering(
      "a mention deleted", "DELETE FROM person_mention WHERE role = 'father'",
      changes: "person_mention"),
    Tampering(
      "a name changed by its marks",
      "UPDATE person_mention SET name = 'Phan Thị Tráng' WHERE name = 'Phan Thị Trang'",
      changes: "person_mention"),
    Tampering(
      "a composed name decomposed",
      "UPDATE person_mention SET name = 'Phan Thi\u{323} Trang' WHERE name = 'Phan Thị Trang'",
      changes: "person_mention"),
    Tampering(
      "the known events said to be in step when they are not",
      "UPDATE known_event_state SET changed_seq = 1", changes: "known_event_state"),
    Tampering(
      "the known events said to be ahead of the acts",
      "UPDATE known_event_state SET settled_seq = 999", changes: "known_event_state"),
    Tampering(
      "the known events said to have been derived after another act",
      "UPDATE known_event_state SET settled_seq = settled_seq - 1", changes: "known_event_state"),
    Tampering(
      "a year of known events changed",
      "UPDATE known_event_year SET events = replace(events, '2018', '2017') WHERE kind = 'birth'",
      changes: "known_event_year"),
    Tampering(
      "a year of known events dropped", "DELETE FROM known_event_year WHERE kind = 'death'",
      changes: "known_event_year"),
    Tampering(
      "a pair to decide added",
      """
      INSERT INTO match_candidate
        (id, relation, left_paper, right_paper, reasons, presumption, permille, weights)
      VALUES ('x~y', 'birthEntries', 'x', 'y', '', 'same', 990, '')
      """, changes: "match_candidate"),
    Tampering(
      "a pair to decide taken away", "DELETE FROM match_candidate", changes: "match_candidate"),
    Tampering(
      "a doubt put into another mouth", "UPDATE match_doubt SET author = 'x'",
      changes: "match_doubt"),
    Tampering(
      "a decision turned round", "UPDATE match_decision SET verdict = 'different'",
      changes: "match_decision"),
    Tampering(
      "a waiting row resolved", "UPDATE row_issue SET state = 'resolved'", changes: "row_issue"),
    Tampering("a notice used by nobody", "DELETE FROM notice_use", changes: "notice_use"),
    Tampering(
      "a revocation rubbed out", "DELETE FROM revoked_entry", changes: "revoked_entry"),
    Tampering(
      "a birth abroad brought home", "DELETE FROM foreign_birth", changes: "foreign_birth"),
    Tampering("a note changed", "UPDATE case_note SET text = 'x'", changes: "case_note"),
    Tampering(
      "a migration forgotten", "UPDATE schema_migration SET fingerprint = 'x'",
      changes: "schema_migration"),
  ]

  private static let schema: [Tampering] =
    ([
      "DROP INDEX paper_row_key", "CREATE TABLE extra (a TEXT)",
      "CREATE VIEW papers AS SELECT * FROM paper", "ALTER TABLE paper ADD COLUMN x TEXT",
      "DROP TABLE case_note",
    ] + schemaOfOneEngine).map { script in
      Tampering(script, script) { problem in
        guard case .schema = problem else { return false }
        return true
      }
    }

  private static var schemaOfOneEngine: [String] {
    switch TestDatabases.dialect {
    case .sqlite:
      [
        "DROP TRIGGER act_keeps", "CREATE TRIGGER act_x AFTER INSERT ON act BEGIN SELECT 1; END",
        "PRAGMA user_version = 7",
        """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_master SET sql = '' WHERE sql IS NULL;
        PRAGMA writable_schema = OFF
        """,
      ]
    case .postgresql:
      [
        "DROP TRIGGER act_keeps ON act", "ALTER TABLE act DISABLE TRIGGER act_keeps",
        "ALTER TABLE act_body DISABLE TRIGGER ALL", "ALTER TABLE case_note SET UNLOGGED",
        "CREATE RULE act_r AS ON INSERT TO act DO INSTEAD NOTHING",
        "ALTER TABLE act ENABLE ROW LEVEL SECURITY", "ALTER TABLE act ALTER actor DROP NOT NULL",
        """
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RETURN NEW; END $$
        """,
      ]
    }
  }

  /// The plan, the exchange and the old books have histories of their own (`StoredProgrammeTests`,
  /// `StoredExchangeTests`, `StoredOldBooksTests`).
  private static func elsewhere(_ table: String) -> Bool {
    table.hasPrefix("programme") || table == "exchange_state" || table == "old_book"
  }

  @Test func `a sound register is proven whole, with its anchor`() async throws {
    let register = try await TestRegister()
    try await SmallHistory.make(in: register)
    // The history is of use only when it leaves nothing out.
    for (table, rows) in try await register.projections() where !Self.elsewhere(table) {
      #expect(!rows.isEmpty, "\(table)")
    }
    let report = try await register.verify()
    let chain = try await register.texts("SELECT chain FROM act ORDER BY seq DESC LIMIT 1")
    #expect(report.acts == (try await register.acts().count))
    #expect(report.anchor == LedgerAnchor(sequence: report.acts, chain: chain[0][0]))
    let again = try await register.verify(anchors: [report.anchor])
    #expect(again == report)
  }

  @Test(arguments: ledger + projections)
  func `tampering with rows is found`(_ tampering: Tampering) async throws {
    let register = try await TestRegister()
    try await SmallHistory.make(in: register)
    try await Self.tamper(register, tampering.script, keepsSchema: true)
    let problem = await #expect(throws: VerificationProblem.self) { try await register.verify() }
    let found = try #require(problem)
    #expect(tampering.finds(found), "\(found)")
  }

  @Test(arguments: schema)
  func `tampering with the schema is found`(_ tampering: Tampering) async throws {
    let register = try await TestRegister()
    try await SmallHistory.make(in: register)
    try await Self.tamper(register, tampering.script, keepsSchema: false)
    let problem = await #expect(throws: VerificationProblem.self) { try await register.verify() }
    let found = try #require(problem)
    #expect(tampering.finds(found), "\(found)")
  }

  @Test func `a body that was changed and committed to anew breaks the chain`() async throws {
    let register = try await TestRegister()
    try await SmallHistory.make(in: register)
    let (salt, body) = try #require(
      try await register.database.read { connection in
        try connection.firstRow("SELECT salt, body FROM act_body WHERE seq = 2") {
          ($0.text(0), $0.text(1))
        }
      })
    let changed = body.replacing("Mai Anh", with: "Mai An")
    #expect(changed != body)
    let commitment = ActSeal.commitment(salt: salt, body: changed)
    try await Self.tamper(
      register,
      """
      UPDATE act_body SET body = '\(changed)' WHERE seq = 2;
      UPDATE act SET commitment = '\(commitment)' WHERE seq = 2;
      """, keepsSchema: true)
    await #expect(throws: VerificationProblem.brokenChain(sequence: 2)) {
      try await register.verify()
    }
  }

  @Test func `an act dated back is found even when every seal was made anew`() async throws {
    let register = try await TestRegister()
    register.clock.advance(seconds: 60)
    _ = try await register.note("a", key: "1")
    let head = try await register.database.read { try LedgerHead.read($0) }
    let earlier = LedgerHead(
      sequence: 2, chain: head.chain, recordedAt: .init(millisecondsSince1970: 0))
    let clock = TestClock()
    clock.advance(seconds: -3_600)
    try await register.database.write { connection in
      // A forger's program, which does not keep time from running back.
      let session = try LedgerSession(
        connection: connection, now: Now { clock.moment }, identifiers: .counting(from: 5_000),
        register: KnownRegister())
      session.restore(earlier)
      _ = try TestRegister.note("b", key: "2", in: session)
    }
    await #expect(throws: VerificationProblem.timeRunsBack(sequence: 3)) {
      try await register.verify()
    }
  }

  @Test func `a ledger that was cut or rewritten does not fit an anchor kept elsewhere`()
    async throws
  {
    let register = try await TestRegister()
    _ = try await register.note("a", key: "1")
    let early = try await register.verify().anchor
    _ = try await register.note("b", key: "2")
    let late = try await register.verify(anchors: [early]).anchor
    try await Self.tamper(
      register,
      """
      DELETE FROM act_body WHERE seq = 3; DELETE FROM act WHERE seq = 3;
      DELETE FROM case_note WHERE seq = 3;
      """, keepsSchema: true)
    // The shorter ledger is whole in itself: only the anchor tells.
    #expect(try await register.verify(anchors: [early]).acts == 2)
    await #expect(throws: VerificationProblem.anchor(sequence: 3)) {
      try await register.verify(anchors: [early, late])
    }
    _ = try await register.note("c", key: "2")
    await #expect(throws: VerificationProblem.anchor(sequence: 3)) {
      try await register.verify(anchors: [late])
    }
  }

  @Test(arguments: [
    ("hotich-anchor 17 \(String(repeating: "a", count: 64))", true),
    ("hotich-anchor 17 \(String(repeating: "a", count: 63))", false),
    ("hotich-anchor 0 \(String(repeating: "a", count: 64))", false),
    ("hotich-anchor x \(String(repeating: "a", count: 64))", false),
    ("anchor 17 \(String(repeating: "a", count: 64))", false), ("", false),
  ])
  func `an anchor is one line`(_ line: String, _ isAnchor: Bool) {
    #expect(LedgerAnchor(line: line)?.line == (isAnchor ? line : nil))
  }

  @Test func `a file with a page overwritten is found damaged`() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.appending(path: "ledger.sqlite").path
      let copy = folder.appending(path: "copy.sqlite")
      let file = try SQLiteDatabase(path: path)
      let register = try await TestRegister(in: file)
      try await SmallHistory.make(in: register)
      try await file.copy(toPath: copy.path)
      var bytes = try Data(contentsOf: copy)
      // As the file's own head says: two bytes behind its name.
      let size = Int(bytes[16]) << 8 | Int(bytes[17])
      let page = bytes.count / size / 2 * size
      bytes.replaceSubrange(page..<page + size, with: Data(repeating: 0x5A, count: size))
      try bytes.write(to: copy)
      let damaged = try SQLiteDatabase(readingPath: copy.path)
      let verification = RegisterVerification(
        of: damaged, fresh: try SQLiteDatabase(inMemory: ()),
        migrations: try TestDatabases.ledgerMigrations(for: .sqlite))
      await #expect(throws: VerificationProblem.self) { try await verification.run() }
    }
  }

  private static func tamper(
    _ register: TestRegister, _ script: String, keepsSchema: Bool
  ) async throws {
    if keepsSchema {
      try await register.withoutTriggers(script)
    } else {
      try await register.database.write { try $0.runScript(script) }
    }
  }
}
