import Testing

@testable import RegistryStore

extension PasswordHashing {
  /// Lets others run until a password waits for its turn; gives up rather than hang.
  func untilSomebodyWaits() async throws {
    for _ in 1...1_000_000 {
      if waitingCount > 0 { return }
      await Task.yield()
    }
    Issue.record("nobody came to wait")
  }
}
