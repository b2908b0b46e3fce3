import Dispatch
import SQLToolkit
import Synchronization

/// A database whose next write waits before its commit until the test lets it go, sound or failed.
final class HeldDatabase: SQLDatabase {
  private let database: any SQLDatabase
  private let state = Mutex(State())
  private let released = DispatchSemaphore(value: 0)

  private struct State {
    var holdsNext = false
    var isHeld = false
    var failure: SQLFailure?
    var writes = 0
    var watcher: CheckedContinuation<Void, Never>?
  }

  init(_ database: any SQLDatabase) {
    self.database = database
  }

  let dialect = Dialect.sqlite

  func checkpoint() async throws { try await database.checkpoint() }
  var writes: Int { state.withLock { $0.writes } }

  func hold() { state.withLock { $0.holdsNext = true } }

  /// Returns when a write is being held.
  func untilHeld() async {
    await withCheckedContinuation { continuation in
      let isHeld = state.withLock { state in
        if !state.isHeld { state.watcher = continuation }
        return state.isHeld
      }
      if isHeld { continuation.resume() }
    }
  }

  /// Lets the held write go on, or fail as a commit fails.
  func release(with failure: SQLFailure? = nil) {
    let isHeld = state.withLock { state in
      state.failure = failure
      defer { state.isHeld = false }
      return state.isHeld
    }
    if isHeld { released.signal() }
  }

  func read<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await database.read(work)
  }

  func write<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await database.write(work)
  }

  func writeBlocking<T>(_ work: (any SQLConnection) throws -> T) throws -> T {
    waitIfHeld()
    let failure = state.withLock { state in
      defer { state.failure = nil }
      return state.failure
    }
    if let failure { throw failure }
    return try database.writeBlocking(work)
  }

  private func waitIfHeld() {
    let (holds, watcher) = state.withLock { state in
      state.writes += 1
      defer {
        state.isHeld = state.holdsNext
        state.holdsNext = false
      }
      guard state.holdsNext else { return (false, nil as CheckedContinuation<Void, Never>?) }
      defer { state.watcher = nil }
      return (true, state.watcher)
    }
    watcher?.resume()
    if holds { released.wait() }
  }
}
