internal import SQLToolkit

/// A few lanes that read, handed out in the order of asking.
actor ReaderLanes {
  private var idle: [PostgresLane]
  private var waiting: [CheckedContinuation<PostgresLane, Never>] = []

  init(_ lanes: [PostgresLane]) {
    // The one that came back last is taken first, so that no more connect than are needed.
    idle = lanes
  }

  func read<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    let lane = await take()
    defer { giveBack(lane) }
    return try await lane.transaction(work)
  }

  private func take() async -> PostgresLane {
    if let lane = idle.popLast() { return lane }
    return await withCheckedContinuation { waiting.append($0) }
  }

  private func giveBack(_ lane: PostgresLane) {
    if waiting.isEmpty {
      idle.append(lane)
    } else {
      waiting.removeFirst().resume(returning: lane)
    }
  }
}
