internal import RegistryServices
public import SQLToolkit

/// Derives everything in a ledger anew from its acts, where it stands: in one transaction, so that whatever happens
/// meanwhile (the process killed, the power cut, the disk full) the ledger is the one of before or the one of after,
/// whole, and those who read beside it see nothing in between. The acts themselves are read and never written.
public struct LedgerUpdate: Sendable {
  private let database: any SQLDatabase
  private let migrations: [Migration]

  /// `migrations` are those of this program for the engine of the database.
  public init(of database: any SQLDatabase, migrations: [Migration]) {
    self.database = database
    self.migrations = migrations
  }

  /// How many acts have to be read because an older version wrote the ledger last; nil when it lacks nothing of this
  /// program, or holds no act yet. Throws `Migrator.Failure` for a ledger of a newer version.
  public func acts() async throws -> Int? {
    guard try await !migrator.missing(in: database).isEmpty else { return nil }
    return try await database.read { connection in
      guard try connection.tables()["act"] != nil else { return nil }
      let acts = try connection.firstRow("SELECT count(*) FROM act") { $0.integer(0) } ?? 0
      return acts > 0 ? acts : nil
    }
  }

  /// Brings the ledger up to date: nothing for one that is. `progress` is told how many acts were read.
  ///
  /// Throws `VerificationProblem` when the acts do not fit, and leaves the ledger as it was: nothing can be derived
  /// from a broken one.
  public func run(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    guard try await acts() != nil else {
      try await migrator.migrate(database)
      return
    }
    try await database.write { connection in
      try migrator.migrate(connection)
      let last = try Self.lastAct(connection)
      // As of the last act, so that the first page after an update is as quick as ever.
      let settled = KnownEventsSettlement.State(
        settledAfter: last.sequence, settledChain: last.chain)
      _ = try Self.derive(in: connection, settled: settled, progress)
    }
  }

  /// Derives everything anew whatever is kept, and says what differed from what was.
  ///
  /// Throws as `run`.
  public func deriveAnew(
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> RegisterRebuild.Report {
    try await database.write { connection in
      try migrator.migrate(connection)
      let before = try ProjectionTable.all.map { try TableDigest(of: $0, in: connection) }
      let settled = try Self.soundState(connection)
      let acts = try Self.derive(in: connection, settled: settled, progress)
      let differing = try zip(ProjectionTable.all, before).filter { table, digest in
        try TableDigest(of: table, in: connection) != digest
      }
      return RegisterRebuild.Report(acts: acts, differing: differing.map { "\($0.0.name)" })
    }
  }

  private var migrator: Migrator {
    Migrator(migrations, fingerprint: CommuneLedger.fingerprint)
  }

  /// Answers how many acts there are.
  private static func derive(
    in connection: any SQLConnection, settled: KnownEventsSettlement.State,
    _ progress: @escaping @Sendable (Int) -> Void
  ) throws -> Int {
    try empty(connection)
    let end = try LedgerReplay(
      source: connection, target: connection, settled: settled, progress: progress
    ).run()
    try end.settlement?.keep(in: connection)
    return end.acts
  }

  /// As the migrations leave them in a new database.
  static func empty(_ connection: any SQLConnection) throws {
    for table in ProjectionTable.all {
      try connection.run(SQLQuery(stringLiteral: "DELETE FROM \(table.name)"))
    }
    try KnownEventsSettlement.begin(connection)
  }

  /// After which act the known events were derived, or the last one where what is kept of it cannot be.
  private static func soundState(
    _ connection: any SQLConnection
  ) throws -> KnownEventsSettlement.State {
    let kept = try KnownEventsSettlement.state(connection)
    if kept.settledAfter == 0 { return KnownEventsSettlement.State() }
    let chain = try connection.firstRow("SELECT chain FROM act WHERE seq = \(kept.settledAfter)") {
      $0.text(0)
    }
    guard let chain, kept.settledChain.isEmpty || kept.settledChain == chain else {
      let last = try lastAct(connection)
      return KnownEventsSettlement.State(settledAfter: last.sequence, settledChain: last.chain)
    }
    return kept
  }

  private static func lastAct(
    _ connection: any SQLConnection
  ) throws -> (sequence: Int, chain: String) {
    try connection.firstRow("SELECT seq, chain FROM act ORDER BY seq DESC LIMIT 1") {
      ($0.integer(0), $0.text(1))
    } ?? (0, "")
  }
}
