/// The small pictures that are being made, each once, however many look.
actor ThumbnailRoom {
  private var making: [String: Task<Void, any Error>] = [:]

  /// Makes what is not being made already, and waits for it a while; false when it takes longer. It goes on
  /// then, and who looks again finds it.
  func make(
    _ key: String, waitingAtMost patience: Duration,
    _ work: @escaping @Sendable () async throws -> Void
  ) async throws -> Bool {
    let task = making[key] ?? begin(key, work)
    let (answers, answer) = AsyncStream.makeStream(of: Result<Void, any Error>?.self)
    Task { answer.yield(await task.result) }
    let alarm = Task {
      do { try await Task.sleep(for: patience) } catch { return }
      answer.yield(nil)
    }
    defer {
      alarm.cancel()
      answer.finish()
    }
    for await found in answers {
      guard let found else { return false }
      try found.get()
      return true
    }
    return false
  }

  private func begin(
    _ key: String, _ work: @escaping @Sendable () async throws -> Void
  ) -> Task<Void, any Error> {
    let task = Task {
      do { try await work() } catch {
        forget(key)
        throw error
      }
      forget(key)
    }
    making[key] = task
    return task
  }

  private func forget(_ key: String) { making[key] = nil }
}
