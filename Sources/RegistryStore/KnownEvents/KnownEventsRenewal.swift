internal import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// Derives the known events beside the writer: nobody who registers waits while all papers are read
/// together. Of many who ask at once one derives, and the others wait for it.
final class KnownEventsRenewal: Sendable {
  private let running = Mutex<Task<Void, any Error>?>(nil)

  /// Derives them once, or waits for who does so already; that may have begun before an act that the caller
  /// knows of.
  func run(_ ledger: CommuneLedger) async throws {
    let task = running.withLock { running in
      if let running { return running }
      // A task of its own: whoever leaves must not end it for the others.
      let task = Task { [self] in
        defer { self.running.withLock { $0 = nil } }
        try await Self.renew(ledger)
      }
      running = task
      return task
    }
    try await task.value
  }

  /// What is derived from the papers as they were after an act is kept as of that act, whatever came
  /// since: `verify` derives it after the very same act.
  private static func renew(_ ledger: CommuneLedger) async throws {
    let (facts, decisions, commune, head) = try await ledger.read { connection in
      let commune = try RegisterOpened.read(connection).commune
      return (
        try KnownEventsSettlement.papers(connection, commune: commune),
        try DecisionTable.all(connection), commune, try LedgerHead.read(connection)
      )
    }
    let (events, counts) = await LongWork.run {
      let events = KnownEvents(matching: facts, decisions: decisions)
      return (events, KnownCounts(of: events))
    }
    try await ledger.write { session in
      let state = try KnownEventsSettlement.state(session.connection)
      guard state.settledAfter < head.sequence else { return }
      try KnownEventsSettlement.keep(
        events, counts, commune: commune, after: head.sequence, chain: head.chain,
        session.connection)
    }
  }
}
