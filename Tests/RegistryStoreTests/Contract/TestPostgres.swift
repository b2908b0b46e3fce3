import FoundationEssentials
import PostgresDriver
import SQLToolkit
import Testing

/// The PostgreSQL that `tests-support/with-postgres` has started for the tests.
enum TestPostgres {
  private static let environment = ProcessInfo.processInfo.environment

  static let parameters = environment["HOTICH_TEST_POSTGRES"]
  /// Whether also what asks for no engine is put to it.
  static let isForEverything = environment["HOTICH_TEST_ENGINE"] == Dialect.postgresql.rawValue

  /// A database in a schema of its own.
  static func database() throws -> (database: PostgresDatabase, schema: String) {
    let schema = "t\(UUID().uuidString.lowercased().filter { $0 != "-" })"
    return (try PostgresDatabase(#require(parameters), schema: schema), schema)
  }

  /// The same, gone afterwards.
  static func with(_ body: (PostgresDatabase) async throws -> Void) async throws {
    let (database, schema) = try database()
    do {
      try await body(database)
    } catch {
      try database.remove(schema: schema)
      throw error
    }
    try database.remove(schema: schema)
  }
}
