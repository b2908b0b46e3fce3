/// Brings a database to the schema of this program, forward only.
public struct Migrator: Sendable {
  /// Why a database was left as it was.
  public enum Failure: Error, Sendable, Equatable {
    /// The database was written by a newer program: it knows this migration, we do not.
    case databaseIsNewer(migration: String)
    /// A migration that was applied reads otherwise now.
    case migrationChanged(migration: String)
    /// Two migrations of this program have one name.
    case nameTaken(migration: String)
  }

  private let migrations: [Migration]
  private let fingerprint: @Sendable (String) -> String

  /// `fingerprint` is a digest of a text (SHA-256), given so that this room needs no cryptography.
  public init(_ migrations: [Migration], fingerprint: @escaping @Sendable (String) -> String) {
    self.migrations = migrations.sorted { $0.name < $1.name }
    self.fingerprint = fingerprint
  }

  /// The names of what a database lacks, in order; nothing is changed. All of them for one without tables.
  public func missing(in database: any SQLDatabase) async throws -> [String] {
    let known = try migrationsByName()
    return try await database.read { [migrations] connection in
      let names = migrations.map(\.name)
      guard try connection.tables()["schema_migration"] != nil else { return names }
      let applied = try applied(in: connection, known)
      return names.filter { !applied.contains($0) }
    }
  }

  /// Applies what is missing, all in one transaction; answers the names applied.
  ///
  /// A migration that came later than younger ones (two pieces of work that met) is applied too.
  @discardableResult
  public func migrate(_ database: any SQLDatabase) async throws -> [String] {
    try await database.write { try migrate($0) }
  }

  /// The same within the transaction of a connection that writes.
  @discardableResult
  public func migrate(_ connection: any SQLConnection) throws -> [String] {
    let known = try migrationsByName()
    try connection.runScript(
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        name TEXT NOT NULL PRIMARY KEY, fingerprint TEXT NOT NULL
      )\(connection.dialect.tableEnding)
      """)
    let done = try applied(in: connection, known)
    let missing = migrations.filter { !done.contains($0.name) }
    for migration in missing {
      try connection.runScript(migration.text(for: connection.dialect))
      let print = fingerprint(migration.text)
      try connection.run(
        "INSERT INTO schema_migration (name, fingerprint) VALUES (\(migration.name), \(print))")
    }
    return missing.map(\.name)
  }

  private func applied(
    in connection: any SQLConnection, _ known: [String: Migration]
  ) throws -> Set<String> {
    let applied = try connection.rows("SELECT name, fingerprint FROM schema_migration") {
      ($0.text(0), $0.text(1))
    }
    for (name, print) in applied {
      guard let migration = known[name] else { throw Failure.databaseIsNewer(migration: name) }
      guard fingerprint(migration.text) == print else {
        throw Failure.migrationChanged(migration: name)
      }
    }
    return Set(applied.map(\.0))
  }

  private func migrationsByName() throws -> [String: Migration] {
    var known: [String: Migration] = [:]
    for migration in migrations {
      guard known.updateValue(migration, forKey: migration.name) == nil else {
        throw Failure.nameTaken(migration: migration.name)
      }
    }
    return known
  }
}
