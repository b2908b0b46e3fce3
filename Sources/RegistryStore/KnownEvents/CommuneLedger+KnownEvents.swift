internal import RegistryServices
internal import SQLToolkit

extension CommuneLedger {
  /// Derives the known events if an act left them behind; otherwise costs one small query.
  ///
  /// When it returns they are in step with every act that was there when it was called.
  public func settleKnownEvents() async throws {
    guard isWritable else { return }
    let state = try await read { try KnownEventsSettlement.state($0) }
    guard state.isStale else { return }
    var settledAfter = state.settledAfter
    while settledAfter < state.changedBy {
      try await renewal.run(self)
      settledAfter = try await read { try KnownEventsSettlement.state($0).settledAfter }
    }
  }

  /// Derives the known events when they are behind and no act came since `last`, so that who asks next
  /// finds them; answers the last act there is now.
  public func settleIfQuiet(since last: Int) async throws -> Int {
    let (state, head) = try await read {
      (try KnownEventsSettlement.state($0), try LedgerHead.read($0).sequence)
    }
    if head == last, state.isStale { try await settleKnownEvents() }
    return head
  }

  /// Reads with the known events in step with every act that was answered before.
  ///
  /// A ledger for reading only cannot keep what it derives: `KnownEventTable` derives for it in
  /// memory.
  func readSettled<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    guard isWritable else { return try await read(work) }
    try await settleKnownEvents()
    return try await read { connection in
      try KnownEventsSettlement.$isSettled.withValue(true) { try work(connection) }
    }
  }
}
