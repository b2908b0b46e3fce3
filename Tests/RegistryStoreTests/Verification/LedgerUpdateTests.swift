import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// A ledger that an older version filled is derived anew when it is opened, and nothing else about it changes.
struct LedgerUpdateTests {
  private static let lastStep = "20261128014500-record-derivation"

  /// What older rules left out or told otherwise, in tables of every sort.
  private static let olderRows = """
    DELETE FROM notice_use;
    DELETE FROM foreign_birth;
    UPDATE paper SET issuer = 'Xã khác';
    UPDATE entry_count SET entries = entries + 1;
    DELETE FROM known_event_year;
    UPDATE known_event_state SET changed_seq = 1, settled_seq = 1, settled_chain = ''
    """

  private static func age(_ database: any SQLDatabase) async throws {
    try await database.write { connection in
      try connection.runScript(olderRows)
      try connection.runScript("DROP TABLE derivation")
      try connection.run("DELETE FROM schema_migration WHERE name = \(lastStep)")
    }
  }

  private static func update(_ database: any SQLDatabase) throws -> LedgerUpdate {
    LedgerUpdate(
      of: database, migrations: try TestDatabases.ledgerMigrations(for: database.dialect))
  }

  @Test(arguments: Engine.available)
  func `an older ledger is derived anew by opening it, and comes out whole`(
    engine: Engine
  ) async throws {
    try await engine.withDatabase { database in
      let register = try await TestRegister(in: database)
      try await SmallHistory.make(in: register)
      let sound = try await TestRegister.projections(of: database, withState: true)
      let anchor = try await register.verify().anchor
      try await Self.age(database)
      #expect(try await TestRegister.projections(of: database) != sound)
      #expect(try await Self.update(database).acts() == anchor.sequence)

      let opened = try await TestRegister(in: database, clock: register.clock, idsFrom: 5_000)
      #expect(try await TestRegister.projections(of: database, withState: true) == sound)
      #expect(try await opened.verify().anchor == anchor)
      #expect(try await Self.update(database).acts() == nil)
      // It goes on where it was.
      let noted = try await opened.note("đã gọi", key: "after the update")
      #expect(noted.sequence == anchor.sequence + 1)
      try await opened.verify()
    }
  }

  @Test(arguments: Engine.available)
  func `a ledger whose acts do not fit is not updated and stays as it was`(
    engine: Engine
  ) async throws {
    try await engine.withDatabase { database in
      let register = try await TestRegister(in: database)
      try await SmallHistory.make(in: register)
      let last = try await register.acts().count
      try await register.withoutTriggers("UPDATE act_body SET body = '{}' WHERE seq = \(last)")
      try await Self.age(database)
      let older = try await Self.kept(database)
      await #expect(throws: VerificationProblem.changedBody(sequence: last)) {
        try await Self.update(database).run()
      }
      #expect(try await Self.kept(database) == older)
      #expect(try await Self.update(database).acts() == last)
    }
  }

  @Test(arguments: Engine.available)
  func `a new ledger and one that is up to date need no update`(engine: Engine) async throws {
    try await engine.withDatabase { database in
      #expect(try await Self.update(database).acts() == nil)
      let register = try await TestRegister(in: database)
      try await SmallHistory.make(in: register)
      #expect(try await Self.update(database).acts() == nil)
      try await database.write { try $0.runScript("DELETE FROM notice_use") }
      try await Self.update(database).run()
      #expect(try await register.count("SELECT count(*) FROM notice_use") == 0)
    }
  }

  @Test(arguments: Engine.available)
  func `deriving anew where the ledger stands names what differed and mends it`(
    engine: Engine
  ) async throws {
    try await engine.withDatabase { database in
      let register = try await TestRegister(in: database)
      try await SmallHistory.make(in: register)
      let sound = try await TestRegister.projections(of: database, withState: true)
      #expect(try await Self.update(database).deriveAnew().differing == [])
      try await database.write { connection in
        try connection.runScript("DELETE FROM notice_use; UPDATE paper SET issuer = 'x'")
      }
      let report = try await Self.update(database).deriveAnew()
      #expect(report.differing == ["paper", "notice_use"])
      #expect(report.acts == (try await register.acts().count))
      #expect(try await TestRegister.projections(of: database, withState: true) == sound)
      try await register.verify()
    }
  }

  @Test(arguments: Engine.available)
  func `emptied, the derived tables are those of a new ledger`(engine: Engine) async throws {
    try await engine.withDatabase { database in
      try await Self.update(database).run()
      let new = try await Self.kept(database)
      let register = try await TestRegister(in: database)
      try await SmallHistory.make(in: register)
      #expect(try await Self.kept(database) != new)
      try await database.write { try LedgerUpdate.empty($0) }
      #expect(try await Self.kept(database) == new)
    }
  }

  @Test func `an older ledger is proven by its acts, and what it derived otherwise is named`()
    async throws
  {
    let register = try await TestRegister()
    try await SmallHistory.make(in: register)
    let migrations = try TestDatabases.ledgerMigrations(for: register.database.dialect)
    try await Self.age(register.database)
    let older = try #require(
      try await OlderLedger(register.database, migrations: migrations))
    try await older.check(against: TestDatabases.empty())
    // As a copy of it has this program's tables.
    try await Migrator(migrations, fingerprint: CommuneLedger.fingerprint)
      .migrate(register.database)
    func verify() async throws -> RegisterVerification.Report {
      try await RegisterVerification(
        of: register.database, fresh: TestDatabases.empty(), migrations: migrations,
        derivedOtherwise: older.derivedOtherwise
      ).run()
    }
    let report = try await verify()
    #expect(Set(report.derivedOtherwise).isSuperset(of: ["paper", "notice_use", "entry_count"]))
    #expect(!report.derivedOtherwise.contains("old_book"))
    try await register.withoutTriggers("UPDATE act_body SET body = '{}' WHERE seq = 3")
    await #expect(throws: VerificationProblem.changedBody(sequence: 3)) { _ = try await verify() }
  }

  /// Every row of every table but those of the acts, as texts.
  private static func kept(_ database: any SQLDatabase) async throws -> [String: [String]] {
    try await database.read { connection in
      let acts = ["act", "act_body", "kept_row"]
      let tables = try connection.tables().filter { !acts.contains($0.key) }
      return try Dictionary(
        uniqueKeysWithValues: tables.map { table, columns in
          let query = SQLQuery(stringLiteral: "SELECT * FROM \(table)")
          let rows = try connection.rows(query) { row in "\(columns.indices.map(row.text))" }
          return (table, rows.sorted())
        })
    }
  }
}
