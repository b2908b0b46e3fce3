internal import Dispatch

/// Work that takes a second or more, on a thread of its own and not on those on which requests are answered.
enum LongWork {
  static func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { done in
      DispatchQueue.global(qos: .utility).async { done.resume(returning: work()) }
    }
  }
}
