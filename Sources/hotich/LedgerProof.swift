internal import Foundation
internal import RegistryStore
internal import SQLToolkit
internal import SQLiteDriver

/// What a ledger's file is held against: the schema of this program, and one empty database in which
/// everything is derived anew, file after file.
struct LedgerProof: Sendable {
  private let migrations: [Migration]
  private let fresh: SQLiteDatabase

  init(_ resources: ResourceFolders) throws {
    migrations = try MigrationFolder(resources.migrations("ledger")).migrations(for: .sqlite)
    fresh = try SQLiteDatabase(inMemory: ())
  }

  /// Throws the `VerificationProblem` that comes first.
  ///
  /// The file is not changed: one that an older version of the program wrote is first proven as that
  /// version left it, then as a copy that is brought up to date.
  func verify(
    _ path: String, anchors: [LedgerAnchor] = []
  ) async throws -> RegisterVerification.Report {
    let kept = try SQLiteDatabase(readingPath: path)
    guard let older = try await OlderLedger(kept, migrations: migrations) else {
      return try await prove(kept, beside: path, anchors)
    }
    try await older.check(against: try SQLiteDatabase(inMemory: ()))
    let room = FileManager.default.temporaryDirectory.appending(path: "hotich-\(UUID())")
    try FileManager.default.createDirectory(
      at: room, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { remove(room) }
    let copy = room.appending(path: "ledger.sqlite").path
    try await kept.copy(toPath: copy)
    try await bringUpToDate(copy)
    return try await prove(try SQLiteDatabase(readingPath: copy), beside: copy, anchors)
  }

  private func prove(
    _ kept: SQLiteDatabase, beside path: String, _ anchors: [LedgerAnchor]
  ) async throws -> RegisterVerification.Report {
    try await RegisterVerification(
      of: kept, beside: try SQLiteDatabase(readingPath: path), fresh: fresh,
      migrations: migrations
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
