/// What copying needs of the world outside: the databases, which only their engine can copy while
/// others write, and proof of a copy.
public struct BackupParts: Sendable {
  /// Copies the database of a file's name (`ledger.sqlite`, `work.sqlite`) to a new file, compact;
  /// false when the office has no such file yet.
  public var copyDatabase: @Sendable (_ name: String, _ path: String) async throws -> Bool
  /// Proves a ledger's file by `verify`, against anchors kept elsewhere. Throws `VerificationProblem`.
  public var verify:
    @Sendable (_ path: String, _ anchors: [LedgerAnchor]) async throws
      -> RegisterVerification.Report

  public init(
    copyDatabase: @escaping @Sendable (String, String) async throws -> Bool,
    verify:
      @escaping @Sendable (String, [LedgerAnchor]) async throws
      -> RegisterVerification.Report
  ) {
    self.copyDatabase = copyDatabase
    self.verify = verify
  }
}
