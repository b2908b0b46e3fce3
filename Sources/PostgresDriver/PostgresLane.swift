internal import Dispatch
internal import SQLToolkit

/// A connection that one asks at a time, made when it is first needed and again when it is lost.
final class PostgresLane: @unchecked Sendable {
  // Unchecked because `connection` changes; it is touched by whoever holds `turn` alone.
  private var connection: PostgresConnection?
  private let turn = DispatchSemaphore(value: 1)
  /// Where those wait who may not hold up the thread that they stand on.
  private let queue = DispatchQueue(label: "hotich-postgres")
  private let begin: String
  private let connect: @Sendable () throws -> PostgresConnection

  /// `begin` opens each transaction.
  init(begin: String, connect: @escaping @Sendable () throws -> PostgresConnection) {
    self.begin = begin
    self.connect = connect
  }

  /// Runs one transaction to its end, also when the caller is cancelled.
  func transaction<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(with: Result { try self.transactionBlocking(work) })
      }
    }
  }

  /// The same while the caller's thread waits. On that very thread, for the caller may stand inside another
  /// database that looks at where it is asked from.
  func transactionBlocking<T>(_ work: (any SQLConnection) throws -> T) throws -> T {
    turn.wait()
    defer { turn.signal() }
    return try begun().finish(work)
  }

  /// Asks outside a transaction.
  func outside<T>(_ work: (PostgresConnection) throws -> T) throws -> T {
    turn.wait()
    defer { turn.signal() }
    return try work(connected())
  }

  /// A transaction that has begun. A connection that was lost while nobody used it is made anew; nothing
  /// has been asked for yet.
  private func begun() throws -> PostgresConnection {
    do {
      let connection = try connected()
      try connection.command(begin)
      return connection
    } catch let failure as SQLFailure where failure == .connectionLost {
      connection = nil
      let connection = try connected()
      try connection.command(begin)
      return connection
    }
  }

  private func connected() throws -> PostgresConnection {
    if let connection, connection.isAlive { return connection }
    let new = try connect()
    connection = new
    return new
  }
}
