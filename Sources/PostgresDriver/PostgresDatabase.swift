public import SQLToolkit

/// One schema of a PostgreSQL database: one connection writes, a few read.
public final class PostgresDatabase: SQLDatabase {
  /// Why a database was not opened.
  public enum OpenFailure: Error, Sendable, Equatable {
    /// In the words of libpq, which name server and user, never the password.
    case unreachable(reason: String)
    /// A commit could be lost by a power cut: the setting, as `synchronous_commit=off`.
    case notDurable(setting: String)
    /// Texts would be sorted in another order than SQLite's, byte by byte.
    case otherOrder(collation: String)
    /// Texts are not kept as UTF-8.
    case otherEncoding(String)
    /// Another program holds it for writing.
    case inUse
    /// A name for a schema has small letters, digits and `_`, and begins with a letter.
    case name(String)
  }
  /// What the database is opened for.
  public enum Access: Sendable { case writing, reading }

  public let dialect = Dialect.postgresql
  private let writer: PostgresLane
  private let readers: ReaderLanes

  /// Opens `schema`, making it when it is opened for writing, and takes it for this program alone.
  ///
  /// `parameters` as libpq takes them: `host=/run/postgresql dbname=hotich`, or a `postgresql://` address;
  /// a password belongs into `~/.pgpass`. Throws `OpenFailure`.
  public init(_ parameters: String, schema: String, for access: Access = .writing) throws {
    guard schema.first?.isLetter == true,
      schema.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
    else { throw OpenFailure.name(schema) }
    let reading = PostgresLane.self
    readers = ReaderLanes(
      (0..<4).map { _ in
        reading.init(begin: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") {
          try Self.connect(parameters, schema)
        }
      })
    switch access {
    case .reading:
      writer = PostgresLane(begin: "BEGIN READ ONLY") { try Self.connect(parameters, schema) }
    case .writing:
      writer = PostgresLane(begin: "BEGIN") {
        let connection = try Self.connect(parameters, schema)
        try Self.take(schema, connection)
        return connection
      }
    }
    try writer.outside(Self.checkSettings)
  }

  /// Reads on a snapshot that no writer changes.
  public func read<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await readers.read(work)
  }

  /// Writes in one transaction, durable when this returns; finished also when the caller is cancelled.
  @discardableResult
  public func write<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await writer.transaction(work)
  }

  /// The same on the caller's own thread, which waits.
  public func writeBlocking<T>(_ work: (any SQLConnection) throws -> T) throws -> T {
    try writer.transactionBlocking(work)
  }

  /// Nothing to do: the server writes its log into the files by itself.
  public func checkpoint() async throws {}

  /// Takes the schema with everything in it away: for databases that only serve a check.
  package func remove(schema: String) throws {
    try writer.outside { try $0.command("DROP SCHEMA IF EXISTS \"\(schema)\" CASCADE") }
  }

  private static func connect(_ parameters: String, _ schema: String) throws -> PostgresConnection {
    let connection = try PostgresConnection(parameters)
    try connection.command(
      """
      SET search_path TO "\(schema)";
      SET client_encoding TO 'UTF8';
      SET client_min_messages TO 'error'
      """)
    return connection
  }

  /// The lock is the session's: it is gone with the connection, also when the program was killed.
  private static func take(_ schema: String, _ connection: PostgresConnection) throws {
    let isTaken = try connection.firstRow(
      """
      SELECT pg_try_advisory_lock(hashtextextended('hotich ' || \(schema), 0))::integer
      """
    ) { $0.integer(0) }
    guard isTaken == 1 else { throw OpenFailure.inUse }
    try connection.command("CREATE SCHEMA IF NOT EXISTS \"\(schema)\"")
  }

  private static func checkSettings(_ connection: PostgresConnection) throws {
    for setting in ["synchronous_commit", "fsync", "full_page_writes"] {
      let value = try connection.firstRow("SELECT current_setting(\(setting))") { $0.text(0) } ?? ""
      guard ["on", "remote_apply", "remote_write"].contains(value) else {
        throw OpenFailure.notDurable(setting: "\(setting)=\(value)")
      }
    }
    let kept = try connection.firstRow(
      """
      SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database
      WHERE datname = current_database()
      """
    ) { ($0.text(0), $0.text(1)) }
    guard let kept else { return }
    guard kept.0 == "C" || kept.0 == "POSIX" || kept.0 == "C.UTF-8" else {
      throw OpenFailure.otherOrder(collation: kept.0)
    }
    guard kept.1 == "UTF8" else { throw OpenFailure.otherEncoding(kept.1) }
  }
}
