internal import RegistryServices
public import SQLToolkit

/// Copies a ledger's acts into another database and derives every projection from them there.
public struct RegisterRebuild: Sendable {
  private let database: any SQLDatabase
  private let migrations: [Migration]

  /// What a rebuild found.
  public struct Report: Sendable, Equatable {
    public var acts: Int
    /// Tables whose kept rows differed from the derived ones; none of a ledger that an older version wrote, whose
    /// tables are other ones.
    public var differing: [String]

    public init(acts: Int, differing: [String]) {
      self.acts = acts
      self.differing = differing
    }
  }

  public init(of database: any SQLDatabase, migrations: [Migration]) {
    self.database = database
    self.migrations = migrations
  }

  /// Copies the acts and derives the projections into `target`, an empty database; says which kept
  /// projections differ from them. Throws `VerificationProblem` when the acts themselves do not fit:
  /// nothing can be derived from a broken ledger.
  public func run(into target: any SQLDatabase) async throws -> Report {
    let migrator = Migrator(migrations, fingerprint: CommuneLedger.fingerprint)
    try await migrator.migrate(target)
    return try await database.read { kept in
      let compares = try kept.columnCount(ofTable: "derivation") > 0
      return try target.writeBlocking { derived in
        try Self.copyActs(from: kept, to: derived)
        let end = try LedgerReplay(source: kept, target: derived).run()
        try end.settlement?.keep(in: derived)
        var differing: [String] = []
        for table in ProjectionTable.all where compares {
          do {
            try TableComparison(table: table, kept: kept, derived: derived).run()
          } catch VerificationProblem.projection {
            differing.append("\(table.name)")
          }
        }
        return Report(acts: end.acts, differing: differing)
      }
    }
  }

  private static func copyActs(from kept: any SQLConnection, to derived: any SQLConnection) throws {
    for copy in [ActCopy.acts, .bodies, .rows] { try copy.run(from: kept, to: derived) }
  }
}
