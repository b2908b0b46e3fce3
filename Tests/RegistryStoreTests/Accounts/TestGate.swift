import Dispatch

/// Holds a thread, not one of the cooperative pool, until it is opened.
final class TestGate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func wait() { semaphore.wait() }
  func open() { semaphore.signal() }
}
