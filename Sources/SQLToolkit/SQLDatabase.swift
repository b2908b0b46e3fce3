/// A database: many readers, each on one snapshot, and one writer.
public protocol SQLDatabase: Sendable {
  var dialect: Dialect { get }
  /// Reads on a snapshot that no writer changes.
  func read<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T
  /// Writes in one transaction, durable when this returns.
  ///
  /// Throws `SQLFailure.outcomeUnknown` when the commit itself failed: the change may still be
  /// there after a restart.
  @discardableResult
  func write<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T
  /// As `write`, holding the thread: for use inside another database's closure, where nothing may
  /// be awaited.
  func writeBlocking<T>(_ work: (any SQLConnection) throws -> T) throws -> T
  /// Moves what a log beside the database holds into it, where the engine leaves that to its user.
  func checkpoint() async throws
}
