public import SQLToolkit

/// A ledger that an older version of the program wrote last: its schema lacks what came since.
///
/// Such a file is no damaged one: a copy made before an update must prove itself, and become an office
/// again, after it.
public struct OlderLedger: Sendable {
  private let database: any SQLDatabase
  private let applied: [Migration]

  /// Nil when the file lacks nothing, or has what this program does not know: then it is held against
  /// this program's own schema.
  public init?(_ database: any SQLDatabase, migrations: [Migration]) async throws {
    let found: [(name: String, fingerprint: String)]
    do {
      found = try await database.read { connection in
        try connection.rows("SELECT name, fingerprint FROM schema_migration") {
          ($0.text(0), $0.text(1))
        }
      }
    } catch is SQLFailure {
      // Whatever is wrong with that table, the check against the schema finds and names it.
      return nil
    }
    let fingerprints = Dictionary(found) { first, _ in first }
    applied = migrations.filter {
      fingerprints[$0.name] == CommuneLedger.fingerprint($0.text)
    }
    guard !applied.isEmpty, applied.count == found.count, applied.count < migrations.count else {
      return nil
    }
    self.database = database
  }

  /// Tables that the older version filled by other rules: rows that differ there are no alteration, and are derived
  /// anew when the ledger is opened.
  public var derivedOtherwise: Set<String> {
    let names = Set(applied.map(\.name))
    return Set(
      ProjectionTable.all.filter { !names.contains("\($0.since)") }.map { "\($0.name)" })
  }

  /// Proves that schema and file are as the older version left them; `empty` is a database in memory.
  /// Throws the `VerificationProblem` that comes first.
  public func check(against empty: any SQLDatabase) async throws {
    try await Migrator(applied, fingerprint: CommuneLedger.fingerprint).migrate(empty)
    do {
      try await database.read { kept in
        try RegisterVerification.checkSchema(kept, against: empty)
        if let damage = try kept.findDamage() { throw VerificationProblem.damaged(detail: damage) }
      }
    } catch let failure as SQLFailure {
      guard case .damaged(let detail) = failure else { throw failure }
      throw VerificationProblem.damaged(detail: detail)
    }
  }
}
