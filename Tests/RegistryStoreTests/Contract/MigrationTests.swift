import SQLToolkit
import Testing

/// The schema goes forward, step by step, and never sideways.
struct MigrationTests {
  private static let first = Migration(
    name: "20260101000000-create-book",
    text: "CREATE TABLE book (id TEXT NOT NULL PRIMARY KEY){{strict}}; -- {{strict}}\n")
  private static let second = Migration(
    name: "20260102000000-add-title",
    text: "ALTER TABLE book ADD COLUMN title TEXT NOT NULL DEFAULT '';")
  private static let third = Migration(
    name: "20260103000000-add-first-book",
    text: "INSERT INTO book (id, title) VALUES ('b', 'A');\nUPDATE book SET title = 'B; C';")

  @Test(arguments: Engine.available)
  func `steps are applied in the order of their names, once`(engine: Engine) async throws {
    try await engine.withDatabase { database in
      let names = [Self.first, Self.second, Self.third].map(\.name)
      #expect(try await Self.migrate(database, [Self.third, Self.first, Self.second]) == names)
      #expect(try await Self.migrate(database, [Self.first, Self.second, Self.third]) == [])
      let titles = try await database.read { try $0.rows("SELECT title FROM book") { $0.text(0) } }
      #expect(titles == ["B; C"])
    }
  }

  @Test(arguments: Engine.available)
  func `a later program applies what is new, also what is older than the newest`(
    engine: Engine
  ) async throws {
    try await engine.withDatabase { database in
      try await Self.migrate(database, [Self.first])
      let side = Migration(
        name: "20260101500000-create-side", text: "CREATE TABLE side (id TEXT NOT NULL){{strict}};")
      try await Self.migrate(database, [Self.first, Self.second])
      let applied = try await Self.migrate(database, [Self.first, side, Self.second])
      #expect(applied == [side.name])
    }
  }

  @Test(arguments: Engine.available)
  func `a step that reads otherwise than when it was applied is refused`(
    engine: Engine
  ) async throws {
    try await engine.withDatabase { database in
      try await Self.migrate(database, [Self.first])
      var changed = Self.first
      changed.text += " "
      await #expect(throws: Migrator.Failure.migrationChanged(migration: changed.name)) {
        try await Self.migrate(database, [changed, Self.second])
      }
      #expect(try await Self.applied(database) == [Self.first.name])
    }
  }

  @Test(arguments: Engine.available)
  func `a database of a newer program is refused`(engine: Engine) async throws {
    try await engine.withDatabase { database in
      try await Self.migrate(database, [Self.first, Self.second])
      await #expect(throws: Migrator.Failure.databaseIsNewer(migration: Self.second.name)) {
        try await Self.migrate(database, [Self.first])
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a step that fails takes back every step of that start`(engine: Engine) async throws {
    try await engine.withDatabase { database in
      try await Self.migrate(database, [Self.first])
      let broken = Migration(
        name: "20260104000000-break", text: "CREATE TABLE x (id TEXT NOT NULL){{strict}}; SELEKT;")
      await #expect(throws: SQLFailure.self) {
        try await Self.migrate(database, [Self.first, Self.second, Self.third, broken])
      }
      #expect(try await Self.applied(database) == [Self.first.name])
      let all = [Self.first, Self.second, Self.third]
      #expect(try await Self.migrate(database, all) == [Self.second.name, Self.third.name])
    }
  }

  @Test(arguments: Engine.available)
  func `two steps of one name are refused before anything happens`(engine: Engine) async throws {
    try await engine.withDatabase { database in
      var twin = Self.second
      twin.name = Self.first.name
      await #expect(throws: Migrator.Failure.nameTaken(migration: twin.name)) {
        try await Self.migrate(database, [Self.first, twin])
      }
    }
  }

  @discardableResult
  private static func migrate(
    _ database: any SQLDatabase, _ migrations: [Migration]
  ) async throws -> [String] {
    try await Migrator(migrations, fingerprint: { "\($0.utf8.count)" }).migrate(database)
  }

  private static func applied(_ database: any SQLDatabase) async throws -> [String] {
    try await database.read { connection in
      try connection.rows("SELECT name FROM schema_migration ORDER BY name") { $0.text(0) }
    }
  }
}
