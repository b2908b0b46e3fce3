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
  func verify(
    _ path: String, anchors: [LedgerAnchor] = []
  ) async throws -> RegisterVerification.Report {
    try await RegisterVerification(
      of: try SQLiteDatabase(readingPath: path),
      beside: try SQLiteDatabase(readingPath: path), fresh: fresh, migrations: migrations
    ).run(anchors: anchors)
  }
}
