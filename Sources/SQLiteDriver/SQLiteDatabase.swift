private import CSQLite
private import GRDB
private import Glibc
public import SQLToolkit

/// One SQLite file: one connection writes, others read, nobody else opens it for writing.
public struct SQLiteDatabase: SQLDatabase {
  /// Why a file was not opened for writing.
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

  /// `patience` is how long, in seconds, a writer waits for another one before `SQLFailure.busy`.
  package init(path: String, durability: Durability, patience: Double = 5) throws {
    Self.closeToOthers(path)
    let settings = Self.settings(patience: patience)
    let pool = try Self.translating { try DatabasePool(path: path, configuration: settings) }
    // GRDB sets synchronous=NORMAL when it turns WAL on, after any preparation of ours: so the
    // level is set on the open writer and read back.
    let level = try Self.translating {
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
        // Room for the indexes that a large import walks at random.
        try database.execute(sql: "PRAGMA cache_size = -16384")
        // A page that many commits change goes from the log into the file once for all of them.
        try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
        return try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
      }
    }
    guard level >= durability.rawValue else { throw OpenFailure.notDurable(synchronous: level) }
    writer = pool
  }

  /// Only the owner may read the file, however open the folder is in which it lies; SQLite gives its log files
  /// the same rights.
  private static func closeToOthers(_ path: String) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    // What cannot be opened here SQLite refuses with its own reason.
    guard descriptor >= 0 else { return }
    close(descriptor)
    for end in ["", "-wal", "-shm"] { chmod(path + end, 0o600) }
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

  /// Reads on a snapshot that no writer changes.
  public func read<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    do {
      return try await writer.read { try work(SQLiteConnection($0)) }
    } catch let error as DatabaseError {
      throw Self.readFailure(SQLFailure(error))
    } catch let failure as SQLFailure {
      throw Self.readFailure(failure)
    }
  }

  /// Writes in one transaction, durable when this returns; finished also when the caller is cancelled.
  @discardableResult
  public func write<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    // A task of its own: GRDB interrupts the statements of a cancelled task, and an interrupted
    // COMMIT would leave the outcome unknown because somebody closed a browser.
    let writing = Task { [writer] in
      do {
        return try await writer.writeWithoutTransaction { database in
          try Self.transaction(on: database) { try work(SQLiteConnection(database)) }
        }
      } catch let error as DatabaseError {
        throw SQLFailure(error)
      }
    }
    return try await writing.value
  }

  /// What `PRAGMA synchronous` answers on the connection that writes: 2 is FULL.
  package func synchronousLevel() async throws -> Int {
    try await writer.writeWithoutTransaction { database in
      try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
    }
  }

  /// The same on the caller's own thread, which waits.
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

  /// Moves the whole log into the file and empties it, so that the file is whole by itself. Throws `SQLFailure.busy`
  /// while somebody reads.
  public func emptyLog() async throws {
    do {
      try await writer.writeWithoutTransaction { database in
        _ = try database.checkpoint(.truncate)
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
      try rollBack(database)
      throw error
    }
    // SQLite gives up a transaction by itself on some errors; what `work` wrote after it swallowed
    // such an error stood alone.
    guard database.isInsideTransaction else { throw SQLFailure.outcomeUnknown }
    do {
      try database.execute(sql: "COMMIT")
    } catch let error as DatabaseError {
      let wasRefused = database.isInsideTransaction
      try rollBack(database)
      switch SQLFailure(error) {
      case .diskFull: throw SQLFailure.diskFull
      case .foreignKeyViolation where wasRefused: throw SQLFailure.foreignKeyViolation
      case .busy where wasRefused: throw SQLFailure.busy
      default: throw SQLFailure.outcomeUnknown
      }
    }
    return result
  }

  private static func rollBack(_ database: Database) throws {
    guard database.isInsideTransaction else { return }
    do {
      try database.execute(sql: "ROLLBACK")
    } catch {
      throw SQLFailure.outcomeUnknown
    }
  }

  /// A reading changes nothing, so an error of the disk leaves no outcome unknown.
  private static func readFailure(_ failure: SQLFailure) -> SQLFailure {
    guard failure == .outcomeUnknown else { return failure }
    return .other(code: 10, message: "disk I/O error while reading")
  }

  /// SQLite counts every allocation under one lock of the whole process; nobody asks for the count. A
  /// library that is in use already keeps counting, which does no harm.
  private static let countsNoMemory: Void = { _ = hotich_sqlite_counts_no_memory() }()

  private static func settings(patience: Double = 5) -> Configuration {
    _ = countsNoMemory
    var settings = Configuration()
    settings.busyMode = .timeout(patience)
    settings.maximumReaderCount = 4
    settings.prepareDatabase { database in
      try database.execute(
        sql: """
          -- Of a new file: half as many writes as with 4096. An older one keeps the size it was made with.
          PRAGMA page_size = 8192;
          PRAGMA trusted_schema = OFF;
          -- Without it INSERT OR REPLACE deletes a row past the trigger that refuses deletion.
          PRAGMA recursive_triggers = ON;
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
