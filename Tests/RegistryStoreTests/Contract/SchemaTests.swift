import SQLToolkit
import Testing

@testable import RegistryStore

/// One SQL for two engines: what the migrations make is the same on both.
struct SchemaTests {
  @Test(arguments: ["ledger", "work"], Engine.available)
  func `every engine makes the same tables with the same columns`(
    part: String, engine: Engine
  ) async throws {
    let expected = try await Self.columns(part, on: .sqliteMemory)
    #expect(expected.count > 100)
    #expect(try await Self.columns(part, on: engine) == expected)
  }

  /// Each column as `table.column`.
  private static func columns(_ part: String, on engine: Engine) async throws -> Set<String> {
    var columns: Set<String> = []
    try await engine.withDatabase { database in
      let migrations = try MigrationFolder(SourceFolder.migrations(of: part))
        .migrations(for: database.dialect)
      try await Migrator(migrations, fingerprint: { $0 }).migrate(database)
      columns = try await database.read { connection in
        Set(try connection.tables().flatMap { table, names in names.map { "\(table).\($0)" } })
      }
    }
    return columns
  }
}
