internal import RegistryServices
public import SQLToolkit

/// Derives every projection anew from the acts, into another database.
public struct RegisterRebuild: Sendable {
  private let database: any SQLDatabase
  private let migrations: [Migration]

  /// What a rebuild found.
  public struct Report: Sendable, Equatable {
    public var acts: Int
    /// Tables whose kept rows differed from the derived ones.
    public var differing: [String]
  }

  public init(of database: any SQLDatabase, migrations: [Migration]) {
    self.database = database
    self.migrations = migrations
  }

  /// Copies the acts and derives the projections into `target`, an empty database; says which kept
  /// projections differ from them. Throws `VerificationProblem` when the acts themselves do not fit:
  /// nothing can be derived from a broken ledger.
  public func run(into target: any SQLDatabase) async throws -> Report {
    try await Migrator(migrations, fingerprint: CommuneLedger.fingerprint).migrate(target)
    return try await database.read { kept in
      try target.writeBlocking { derived in
        try Self.copyActs(from: kept, to: derived)
        let end = try LedgerReplay(source: kept, target: derived).run()
        try end.settlement?.keep(in: derived)
        var differing: [String] = []
        for table in ProjectionTable.all {
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
