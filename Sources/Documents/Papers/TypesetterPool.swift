import Synchronization

/// Typesetters that nobody works with. Each is handed to one drawing at a time.
final class TypesetterPool: Sendable {
  /// Carries a typesetter from one thread to the next.
  ///
  /// Unchecked, because whoever takes one out of the pool has the only reference to it.
  private struct Idle: @unchecked Sendable { let typesetter: Typesetter }

  private let idle = Mutex<[Idle]>([])
  private let fonts: FontShelf

  init(_ fonts: FontShelf) {
    self.fonts = fonts
  }

  func take() -> Typesetter {
    idle.withLock { $0.popLast() }?.typesetter ?? Typesetter(fonts)
  }

  func giveBack(_ typesetter: Typesetter) {
    let given = Idle(typesetter: typesetter)
    idle.withLock { if $0.count < 8 { $0.append(given) } }
  }
}
