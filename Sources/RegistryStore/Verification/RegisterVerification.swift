internal import RegistryServices
public import SQLToolkit

/// Proves that a register's file is whole: schema, file, chain, every derived row, anchors.
public struct RegisterVerification: Sendable {
  private let database: any SQLDatabase
  /// The same file once more, for the engine's own check; a file is read by one question at a time.
  private let beside: any SQLDatabase
  /// An empty database in memory for the program's schema. What is derived in it is taken back at the
  /// end, so that it serves the next verification.
  private let fresh: any SQLDatabase
  private let migrations: [Migration]
  private let derivedOtherwise: Set<String>

  /// What was proven.
  public struct Report: Sendable, Equatable {
    public var acts: Int
    /// The ledger's present anchor, to print or keep elsewhere.
    public var anchor: LedgerAnchor
    /// Tables of an older ledger that its version filled by other rules and whose rows differ; none of any other.
    public var derivedOtherwise: [String] = []
  }

  /// `beside` is the same database, opened again, so that two cores can read it. `derivedOtherwise` names the tables
  /// that may differ, because an older version filled them (`OlderLedger`).
  public init(
    of database: any SQLDatabase, beside: (any SQLDatabase)? = nil, fresh: any SQLDatabase,
    migrations: [Migration], derivedOtherwise: Set<String> = []
  ) {
    self.database = database
    self.beside = beside ?? database
    self.fresh = fresh
    self.migrations = migrations
    self.derivedOtherwise = derivedOtherwise
  }

  /// Throws the `VerificationProblem` that comes first.
  public func run(anchors: [LedgerAnchor] = []) async throws -> Report {
    try await Migrator(migrations, fingerprint: CommuneLedger.fingerprint).migrate(fresh)
    let (database, fresh) = (database, fresh)
    // The engine's own check needs no more than the file, and could begin at once. But while the acts are read no
    // core is idle, and afterwards one is.
    let (reading, read) = AsyncStream<Void>.makeStream()
    async let damage: Void = Self.checkFile(beside, after: reading)
    do {
      let report = try await database.read { kept in
        try Self.checkSchema(kept, against: fresh)
        return try replay(kept, into: fresh, anchors: anchors) { read.finish() }
      }
      try await damage
      return report
    } catch let failure as SQLFailure {
      guard case .damaged(let detail) = failure else { throw failure }
      throw VerificationProblem.damaged(detail: detail)
    }
  }

  private static func checkFile(
    _ database: any SQLDatabase, after reading: AsyncStream<Void>
  ) async throws {
    for await _ in reading {}
    let damage = try await database.read { try $0.findDamage() }
    if let damage { throw VerificationProblem.damaged(detail: damage) }
  }

  /// Throws `VerificationProblem.schema` where the kept schema is another.
  static func checkSchema(
    _ kept: any SQLConnection, against fresh: any SQLDatabase
  ) throws {
    let expected = try fresh.writeBlocking { try $0.schemaDescription() }
    let found = try kept.schemaDescription()
    guard expected != found else { return }
    let differing = Set(found).symmetricDifference(expected).sorted().first ?? ""
    throw VerificationProblem.schema(detail: String(differing.prefix(120)))
  }

  private func replay(
    _ kept: any SQLConnection, into fresh: any SQLDatabase, anchors: [LedgerAnchor],
    actsAreRead: () -> Void
  ) throws -> Report {
    do {
      return try fresh.writeBlocking { derived -> Report in
        // Nobody will search the derived tables: what serves searches only costs time here.
        for index in ProjectionTable.searchIndexes {
          try derived.runScript("DROP INDEX \(index)")
        }
        let end = try LedgerReplay(source: kept, target: derived).run(
          throughAnchors: anchors, whenRead: actsAreRead)
        var otherwise = try compare([.migrations] + ProjectionTable.ofActs, kept, derived)
        try end.settlement?.keep(in: derived)
        otherwise += try compare(ProjectionTable.ofKnownEvents, kept, derived)
        throw Proven(
          report: Report(
            acts: end.acts, anchor: LedgerAnchor(sequence: end.acts, chain: end.chain),
            derivedOtherwise: otherwise))
      }
    } catch let proven as Proven { return proven.report }
  }

  /// Answers which tables differ among those that may.
  private func compare(
    _ tables: [ProjectionTable], _ kept: any SQLConnection, _ derived: any SQLConnection
  ) throws -> [String] {
    try tables.compactMap { table in
      do {
        try TableComparison(table: table, kept: kept, derived: derived).run()
        return nil
      } catch VerificationProblem.projection where derivedOtherwise.contains("\(table.name)") {
        return "\(table.name)"
      }
    }
  }

  /// Ends the transaction of the derived tables without keeping them.
  private struct Proven: Error { var report: Report }
}
