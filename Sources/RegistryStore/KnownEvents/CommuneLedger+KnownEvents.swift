internal import RegistryServices
internal import SQLToolkit

extension CommuneLedger {
  /// Derives the known events if an act left them behind; otherwise costs one small query.
  public func settleKnownEvents() async throws {
    guard isWritable else { return }
    let isStale = try await read { try KnownEventsSettlement.state($0).isStale }
    // Of many who ask at once the first one derives; the others find it done.
    if isStale { try await write { try $0.settleKnownEvents() } }
  }

  /// Reads with the known events in step with every act that was answered before.
  ///
  /// A ledger for reading only cannot keep what it derives: `KnownEventTable` derives for it in
  /// memory.
  func readSettled<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await settleKnownEvents()
    return try await read(work)
  }
}

extension LedgerSession {
  /// Derives the known events if they are behind.
  func settleKnownEvents() throws {
    guard try KnownEventsSettlement.state(connection).isStale else { return }
    let commune = try RegisterOpened.read(connection).commune
    try KnownEventsSettlement.settle(
      connection, commune: commune, after: head.sequence, chain: head.chain)
  }
}
