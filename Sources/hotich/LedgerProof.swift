internal import Foundation
internal import PostgresDriver
internal import RegistryStore
internal import SQLToolkit
internal import SQLiteDriver

/// What a ledger's file is held against: the schema of this program, and one empty database in which
/// everything is derived anew, file after file.
struct LedgerProof: Sendable {
  private let folder: MigrationFolder
  private let migrations: [Migration]
  private let fresh: SQLiteDatabase

  init(_ resources: ResourceFolders) throws {
    folder = MigrationFolder(resources.migrations("ledger"))
    migrations = try folder.migrations(for: .sqlite)
    fresh = try SQLiteDatabase(inMemory: ())
  }

  /// The ledger of an office, wherever it is kept. Throws the `VerificationProblem` that comes first.
  func verify(
    _ office: DataFolder, anchors: [LedgerAnchor] = []
  ) async throws -> RegisterVerification.Report {
    switch try office.databases {
    case .files: return try await verify(office.ledger.path, anchors: anchors)
    case .server(let address): return try await verifyServer(address, anchors)
    }
  }

  /// What is derived anew stands in a schema of its own for that long. A ledger of an older version has to be
  /// brought up to date first: a server's is not copied for a proof.
  private func verifyServer(
    _ address: String, _ anchors: [LedgerAnchor]
  ) async throws -> RegisterVerification.Report {
    let migrations = try folder.migrations(for: .postgresql)
    let kept = try OfficeDatabases.open(address, "ledger", for: .reading)
    guard try await OlderLedger(kept, migrations: migrations) == nil else {
      throw StoreErrors.olderLedger
    }
    return try await Self.withSchema(on: address) { fresh in
      try await RegisterVerification(
        of: kept, beside: try OfficeDatabases.open(address, "ledger", for: .reading), fresh: fresh,
        migrations: migrations
      ).run(anchors: anchors)
    }
  }

  /// Hands out an empty schema of the server's database, which is gone afterwards.
  static func withSchema<T>(
    on address: String, _ body: (any SQLDatabase) async throws -> T
  ) async throws -> T {
    let schema = "proof_\(UInt32.random(in: 1 ... .max))"
    let fresh = try OfficeDatabases.open(address, schema, for: .writing)
    let result: T
    do {
      result = try await body(fresh)
    } catch {
      try fresh.remove(schema: schema)
      throw error
    }
    try fresh.remove(schema: schema)
    return result
  }

  /// Throws the `VerificationProblem` that comes first.
  ///
  /// The file is not changed: one that an older version of the program wrote is first proven as that
  /// version left it, then as a copy that has this program's tables. What it derived by other rules is told apart from
  /// what somebody changed.
  func verify(
    _ path: String, anchors: [LedgerAnchor] = []
  ) async throws -> RegisterVerification.Report {
    let kept = try SQLiteDatabase(readingPath: path)
    guard let older = try await OlderLedger(kept, migrations: migrations) else {
      return try await prove(kept, beside: path, otherwise: [], anchors)
    }
    try await older.check(against: try SQLiteDatabase(inMemory: ()))
    let room = FileManager.default.temporaryDirectory.appending(path: "hotich-\(UUID())")
    try FileManager.default.createDirectory(
      at: room, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { remove(room) }
    let copy = room.appending(path: "ledger.sqlite").path
    try await kept.copy(toPath: copy)
    try await bringUpToDate(copy)
    return try await prove(
      try SQLiteDatabase(readingPath: copy), beside: copy, otherwise: older.derivedOtherwise,
      anchors)
  }

  private func prove(
    _ kept: SQLiteDatabase, beside path: String, otherwise: Set<String>, _ anchors: [LedgerAnchor]
  ) async throws -> RegisterVerification.Report {
    try await RegisterVerification(
      of: kept, beside: try SQLiteDatabase(readingPath: path), fresh: fresh,
      migrations: migrations, derivedOtherwise: otherwise
    ).run(anchors: anchors)
  }

  private func bringUpToDate(_ path: String) async throws {
    let database = try SQLiteDatabase(path: path)
    try await Migrator(migrations, fingerprint: CommuneLedger.fingerprint).migrate(database)
    try await database.checkpoint()
  }

  private func remove(_ room: URL) {
    do { try FileManager.default.removeItem(at: room) } catch {
      // The system clears its folder for temporary files by itself.
    }
  }
}
