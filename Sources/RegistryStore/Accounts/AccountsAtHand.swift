internal import RegistryServices
internal import Synchronization

/// Accounts and sessions as they were last read, so that a request need not ask the file who sends it.
///
/// Whatever is written to them forgets all of it. Nobody else writes there: one process has the file, and in it one
/// `Accounts`.
final class AccountsAtHand: Sendable {
  private struct State {
    var accounts: [Account]?
    /// By the hashes of their tokens; only those that there are, so that nobody fills it with guesses.
    var sessions: [String: SessionTable.Row] = [:]
    /// How often something was written.
    var writes = 0
  }

  private let state = Mutex(State())

  /// Every account, by sign-in name.
  func accounts(else read: () async throws -> [Account]) async throws -> [Account] {
    try await known({ $0.accounts }, else: read) { $0.accounts = $1 } ?? []
  }

  /// The session of a token's hash; nil when there is none.
  func session(
    _ hash: String, else read: () async throws -> SessionTable.Row?
  ) async throws -> SessionTable.Row? {
    try await known({ $0.sessions[hash] }, else: read) { $0.sessions[hash] = $1 }
  }

  func forget() {
    state.withLock { $0 = State(writes: $0.writes + 1) }
  }

  /// What is at hand, or else what is read now.
  private func known<T: Sendable>(
    _ find: (State) -> T?, else read: () async throws -> T?, keep: (inout State, T?) -> Void
  ) async throws -> T? {
    let (known, writes) = state.withLock { (find($0), $0.writes) }
    if let known { return known }
    let found = try await read()
    state.withLock { state in
      // What was written in the meantime may say something else.
      if state.writes == writes { keep(&state, found) }
    }
    return found
  }
}
