import CivilDate
import FoundationEssentials
import RegistryServices
import SQLToolkit
import SQLiteDriver
import Testing

@testable import RegistryStore

/// One writer, acts in one order, each answered once and for good.
struct LedgerTests {
  @Test func `the first act says whose register it is`() async throws {
    let register = try await TestRegister()
    #expect(try await register.acts().map(\.kind) == ["register.opened"])
    let opened = try await register.ledger.read { try RegisterOpened.read($0) }
    #expect(opened.commune == TestRegister.commune)
    #expect(opened.rowKeySecret.utf8.count == 64)
  }

  @Test func `a register opened again goes on where it stood`() async throws {
    let register = try await TestRegister()
    _ = try await register.note("a", key: "1")
    let again = try await TestRegister(
      in: register.database, clock: register.clock, idsFrom: 1_000)
    #expect(try await again.note("b", key: "2").sequence == 3)
    #expect(try await again.kinds() == ["register.opened": 1, "case.noted": 2])
    try await again.verify()
  }

  @Test func `many commands at once give numbers without gap or double`() async throws {
    try await TemporaryFolder.with { folder in
      let file = try SQLiteDatabase(path: folder.appending(path: "ledger.sqlite").path)
      let register = try await TestRegister(in: file)
      let sequences = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<200 {
          group.addTask { try await register.note("\(number)", key: "\(number)").sequence }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(sequences.sorted() == Array(2...201))
      #expect(try await register.acts().map(\.sequence) == Array(1...201))
      #expect(try await register.verify().acts == 201)
    }
  }

  @Test func `of commands committed together a refused one takes back only its own`() async throws {
    let register = try await TestRegister()
    let outcomes = await withTaskGroup(of: (Int, Int?).self) { group in
      for number in 0..<60 {
        group.addTask {
          do {
            let receipt = try await register.ledger.write { session in
              let receipt = try TestRegister.note("\(number)", key: "\(number)", in: session)
              if number % 3 == 0 { throw Refused() }
              return receipt
            }
            return (number, receipt.sequence)
          } catch { return (number, error is Refused ? nil : -1) }
        }
      }
      return await group.reduce(into: [(Int, Int?)]()) { $0.append($1) }
    }
    #expect(outcomes.count == 60)
    for (number, sequence) in outcomes { #expect((sequence == nil) == (number % 3 == 0)) }
    #expect(outcomes.compactMap(\.1).sorted() == Array(2...41))
    let notes = try await register.texts("SELECT text FROM case_note").compactMap {
      Int($0[0])
    }
    #expect(notes.sorted() == (0..<60).filter { $0 % 3 != 0 })
    try await register.verify()
  }

  @Test func `a statement that the schema refuses ends its own command only`() async throws {
    let register = try await TestRegister()
    await #expect(throws: SQLFailure.self) {
      try await register.ledger.write { session in
        _ = try TestRegister.note("lost", key: "lost", in: session)
        try session.connection.run("INSERT INTO act_body (seq, salt, body) VALUES (1, '', '')")
      }
    }
    #expect(try await register.note("kept", key: "kept").sequence == 2)
    #expect(try await register.texts("SELECT text FROM case_note") == [["kept"]])
    try await register.verify()
  }

  @Test func `the same request again is answered with the act it made`() async throws {
    let register = try await TestRegister()
    let first = try await register.note("a", key: "once")
    let again = try await register.note("a", key: "once")
    #expect(!first.wasKnown && again.wasKnown)
    #expect(again.actID == first.actID && again.sequence == first.sequence)
    #expect(try await register.kinds()["case.noted"] == 1)
  }

  @Test func `two requests under one key in one batch make one act`() async throws {
    let register = try await TestRegister()
    let receipts = try await withThrowingTaskGroup(of: ActReceipt.self) { group in
      for _ in 0..<20 { group.addTask { try await register.note("a", key: "once") } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(receipts.map(\.actID)).count == 1)
    #expect(receipts.count { !$0.wasKnown } == 1)
  }

  @Test(arguments: ["b", "Hoa\u{300}"])
  func `a request key that comes with other content is refused`(_ text: String) async throws {
    let register = try await TestRegister()
    _ = try await register.note("Hoà", key: "once")
    await #expect(throws: LedgerFailure.requestKeyReused) {
      try await register.note(text, key: "once")
    }
    #expect(try await register.texts("SELECT text FROM case_note") == [["Hoà"]])
  }

  @Test func `a clock that is set back does not date an act before the one in front of it`()
    async throws
  {
    let register = try await TestRegister()
    register.clock.advance(seconds: 60)
    let latest = register.clock.moment
    _ = try await register.note("a", key: "1")
    register.clock.advance(seconds: -86_400)
    _ = try await register.note("b", key: "2")
    register.clock.advance(seconds: 86_401)
    _ = try await register.note("c", key: "3")
    let times = try await register.acts().map(\.recordedAt)
    #expect(
      times.dropFirst() == [
        latest.iso8601, latest.iso8601, register.clock.moment.iso8601,
      ])
    try await register.verify()
  }

  @Test func `a ledger opened for reading refuses commands`() async throws {
    let register = try await TestRegister()
    let reading = CommuneLedger.reading(register.database)
    await #expect(throws: LedgerFailure.notOpened) { try await reading.write { _ in } }
  }

  /// Ways around a trigger that one engine has and the other has not.
  private static var statementsOfOneEngine: [String] {
    switch TestDatabases.dialect {
    case .sqlite:
      [
        "INSERT OR REPLACE INTO act_body (seq, salt, body) SELECT seq, salt, 'x' FROM act_body",
        "UPDATE OR REPLACE act SET seq = 1 WHERE seq = 2",
      ]
    case .postgresql:
      [
        "TRUNCATE act CASCADE", "TRUNCATE kept_row",
        """
        INSERT INTO act_body (seq, salt, body) SELECT seq, salt, body FROM act_body
        ON CONFLICT (seq) DO UPDATE SET body = 'x'
        """,
      ]
    }
  }

  @Test(
    arguments: [
      "UPDATE act SET actor = 'x' WHERE seq = 1", "DELETE FROM act WHERE seq = 2",
      "UPDATE act_body SET body = '{}' WHERE seq = 1", "DELETE FROM act_body WHERE seq = 2",
      "UPDATE kept_row SET content = ''", "DELETE FROM kept_row",
      "INSERT INTO act SELECT * FROM act WHERE seq = 1",
    ] + statementsOfOneEngine)
  func `what was written is never changed or deleted`(_ statement: String) async throws {
    let register = try await TestRegister()
    _ = try await register.note("a", key: "1")
    try await register.database.write { connection in
      try connection.run(
        """
        INSERT INTO kept_row (seq, row_number, outcome, content, findings)
        VALUES (2, 2, 'refused', '{}', '{}')
        """)
    }
    let failure = await #expect(throws: SQLFailure.self) {
      try await register.database.write { try $0.runScript(statement) }
    }
    switch failure {
    case .refused, .uniqueViolation: break
    default: Issue.record("\(String(describing: failure))")
    }
  }
}

/// A command's own refusal.
struct Refused: Error {}
