import FoundationEssentials
import PostgresDriver
import SQLToolkit
import SQLiteDriver
import Testing

@testable import RegistryStore

/// The folder of the migrations as they stand beside this file: tests need no built resources.
enum SourceFolder {
  static func migrations(of database: String) -> URL {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Sources/RegistryStore/Resources/Migrations/\(database)")
  }

  /// The data files of a room.
  static func resources(of room: String) -> String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Sources/\(room)/Resources").path
  }
}

/// A folder of its own, gone afterwards.
enum TemporaryFolder {
  static func with<T>(_ body: (URL) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "hotich-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      let result = try await body(folder)
      try FileManager.default.removeItem(at: folder)
      return result
    } catch {
      try FileManager.default.removeItem(at: folder)
      throw error
    }
  }
}

/// Empty databases with the schema of this program.
enum TestDatabases {
  /// Without any table: in memory, or on the PostgreSQL that `bin/test postgres` has started.
  static func empty(_ dialect: Dialect = dialect) throws -> any SQLDatabase {
    switch dialect {
    case .sqlite: try SQLiteDatabase(inMemory: ())
    case .postgresql: try TestPostgres.database().database
    }
  }

  static var dialect: Dialect { TestPostgres.isForEverything ? .postgresql : .sqlite }

  /// Accounts, sessions and jobs, in memory.
  static func work() async throws -> any SQLDatabase {
    let database = try empty()
    let migrations = try MigrationFolder(SourceFolder.migrations(of: "work"))
      .migrations(for: database.dialect)
    try #require(!migrations.isEmpty)
    try await Migrator(migrations, fingerprint: { $0 }).migrate(database)
    return database
  }
}
