/// Copies of the whole office on another disk.
public protocol BackupDesk: Sendable {
  /// How the office stands with its copies.
  func standing() async throws -> BackupStanding
  /// Makes a copy now, proves it, and lets go of those that need not be kept. Throws `BackupProblem`.
  func make() async throws -> Backup
}
