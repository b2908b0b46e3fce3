private import GRDB
public import SQLToolkit

/// One SQLite file: one connection writes, others read, nobody else opens it for writing.
public struct SQLiteDatabase: SQLDatabase {
  public enum OpenFailure: Error, Sendable, Equatable {
    /// The writer did not accept `synchronous=FULL`: a power cut could lose acknowledged acts.
    case notDurable(synchronous: Int)
  }
  /// How hard a commit is pushed to the disk. Only the checks of durability ask for less than full.
  package enum Durability: Int, Sendable { case normal = 1, full = 2 }

  public let dialect = Dialect.sqlite
  private let writer: any DatabaseWriter

  /// Opens (or makes) a file for reading and writing, in WAL mode with `synchronous=FULL` proven.
  public init(path: String) throws { try self.init(path: path, durability: .full) }

  package init(path: String, durability: Durability) throws {
    let pool = try Self.translating { try DatabasePool(path: path, configuration: Self.settings()) }
    // GRDB sets synchronous=NORMAL when it turns WAL on, after any preparation of ours: so the
    // level is set on the open writer and read back.
    let level = try Self.translating {
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
        return try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
      }
    }
    guard level >= durability.rawValue else { throw OpenFailure.notDurable(synchronous: level) }
    writer = pool
  }

  /// Opens a file that must exist, for reading only; never checkpoints it.
  public init(readingPath path: String) throws {
    var settings = Self.settings()
    settings.readonly = true
    writer = try Self.translating { try DatabaseQueue(path: path, configuration: settings) }
  }

  /// A database in memory, for tests and for deriving projections anew.
  public init(inMemory: Void) throws {
    writer = try Self.translating { try DatabaseQueue(configuration: Self.settings()) }
  }

  public func read<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    do {
      return try await writer.read { try work(SQLiteConnection($0)) }
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  public func write<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    do {
      return try await writer.writeWithoutTransaction { database in
        try Self.transaction(on: database) { try work(SQLiteConnection(database)) }
      }
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  public func writeBlocking<T>(_ work: (any SQLConnection) throws -> T) throws -> T {
    try Self.translating {
      try writer.writeWithoutTransaction { database in
        try Self.transaction(on: database) { try work(SQLiteConnection(database)) }
      }
    }
  }

  /// Moves what the write-ahead log holds into the file, when no reader is in the way.
  public func checkpoint() async throws {
    do {
      try await writer.writeWithoutTransaction { database in
        _ = try database.checkpoint(.passive)
      }
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  /// Copies the whole database into a new file at `path`, compact.
  public func copy(toPath path: String) async throws {
    do {
      try await writer.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  private static func transaction<T>(on database: Database, _ work: () throws -> T) throws -> T {
    try database.execute(sql: "BEGIN IMMEDIATE")
    let result: T
    do {
      result = try work()
    } catch {
      if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
      throw error
    }
    do {
      try database.execute(sql: "COMMIT")
    } catch {
      if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
      if let error = error as? DatabaseError, error.resultCode == .SQLITE_FULL { throw error }
      throw SQLFailure.outcomeUnknown
    }
    return result
  }

  private static func settings() -> Configuration {
    var settings = Configuration()
    settings.busyMode = .timeout(5)
    settings.maximumReaderCount = 4
    settings.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA mmap_size = 0;
          PRAGMA journal_size_limit = 67108864;
          """)
    }
    return settings
  }

  private static func translating<T>(_ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }
}
