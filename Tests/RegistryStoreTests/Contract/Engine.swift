import FoundationEssentials
import PostgresDriver
import SQLToolkit
import SQLiteDriver
import Testing

/// An engine on which the contract of `SQLDatabase` must hold.
enum Engine: String, CustomTestStringConvertible {
  case sqliteFile
  case sqliteMemory
  case postgresql

  /// Those that this machine can run: PostgreSQL where `bin/test` has started one.
  static let available: [Engine] =
    [.sqliteFile, .sqliteMemory] + (TestPostgres.parameters == nil ? [] : [.postgresql])

  var testDescription: String { rawValue }

  /// Hands out an empty database that is gone afterwards.
  func withDatabase(_ body: (any SQLDatabase) async throws -> Void) async throws {
    switch self {
    case .sqliteMemory:
      try await body(SQLiteDatabase(inMemory: ()))
    case .postgresql:
      try await TestPostgres.with(body)
    case .sqliteFile:
      try await TemporaryFolder.with { folder in
        try await body(SQLiteDatabase(path: folder.appending(path: "contract.sqlite").path))
      }
    }
  }

  /// The same, with the table that most questions are put to.
  func withBooks(_ body: (any SQLDatabase) async throws -> Void) async throws {
    try await withDatabase { database in
      try await Migrator([.books], fingerprint: { $0 }).migrate(database)
      try await body(database)
    }
  }
}

extension Migration {
  /// A small schema with one constraint of every sort.
  static let books = Migration(
    name: "20260101000000-create-books",
    text: """
      CREATE TABLE book (
        id TEXT NOT NULL PRIMARY KEY CONSTRAINT book_id_length CHECK (length(id) <= 26),
        last_number INTEGER NOT NULL CONSTRAINT book_last_number CHECK (last_number >= 0)
      ){{strict}};
      CREATE TABLE entry (
        book_id TEXT NOT NULL REFERENCES book (id),
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        remark TEXT,
        UNIQUE (book_id, number)
      ){{strict}};
      """)
}
