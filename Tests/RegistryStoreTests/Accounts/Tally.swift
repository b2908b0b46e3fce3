import Synchronization

/// Counts what runs at the same moment, and the most there ever was.
final class Tally: Sendable {
  private let state = Mutex((now: 0, most: 0))

  var most: Int { state.withLock { $0.most } }

  func enter() {
    state.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
  }

  func leave() {
    state.withLock { $0.now -= 1 }
  }
}
