internal import CPostgres
internal import SQLToolkit

/// The rows of a running query, one at a time, so that a register of a million acts is never held whole.
///
/// A connection runs one query at a time: whoever asks it something else while rows are still coming
/// has them all taken in first.
final class PostgresRowStream {
  private let connection: OpaquePointer
  /// Taken in before they were asked for.
  private var waiting: [OpaquePointer] = []
  private var next = 0
  private var hasEnded = false
  private var failure: SQLFailure?

  init(_ connection: OpaquePointer) {
    self.connection = connection
  }

  deinit {
    while next < waiting.count {
      PQclear(waiting[next])
      next += 1
    }
  }

  /// Hands out each row, the next one asked for only when `body` is done with the one before.
  func forEach(_ body: (any SQLRow) throws -> Void) throws {
    while let result = try nextResult() {
      defer { PQclear(result) }
      for line in 0..<PQntuples(result) { try body(PostgresRow(result, line: line)) }
    }
  }

  /// Takes in what is still coming; the connection is free afterwards.
  func takeInRest() {
    while let result = receive() { waiting.append(result) }
  }

  /// Lets go of what is still coming.
  func abandon() {
    while let result = receive() { PQclear(result) }
  }

  private func nextResult() throws -> OpaquePointer? {
    if next < waiting.count {
      defer { next += 1 }
      return waiting[next]
    }
    if let result = receive() { return result }
    if let failure { throw failure }
    return nil
  }

  private func receive() -> OpaquePointer? {
    while !hasEnded {
      guard let result = PQgetResult(connection) else {
        hasEnded = true
        return nil
      }
      switch PQresultStatus(result) {
      case PGRES_SINGLE_TUPLE: return result
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK: PQclear(result)
      default:
        failure = SQLFailure(result: result)
        PQclear(result)
      }
    }
    return nil
  }
}
