internal import Dispatch
internal import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// The known events as of an act, matched on another core while the caller compares what they do not touch.
final class PendingSettlement: Sendable {
  private let commune: CommuneName
  private let sequence: Int
  private let chain: String
  private let matched = Mutex<(events: KnownEvents, counts: KnownCounts)?>(nil)
  private let work = DispatchGroup()

  /// Reads the papers as they stand in this connection and begins to match them.
  init(
    _ connection: any SQLConnection, acts: any SQLConnection, commune: CommuneName,
    after sequence: Int, chain: String
  ) throws {
    self.commune = commune
    self.sequence = sequence
    self.chain = chain
    let facts = try KnownEventsSettlement.papers(connection, acts: acts, commune: commune)
    let decisions = try DecisionTable.all(connection)
    DispatchQueue.global(qos: .userInitiated).async(group: work) { [self] in
      let events = KnownEvents(matching: facts, decisions: decisions)
      let counts = KnownCounts(of: events)
      matched.withLock { $0 = (events, counts) }
    }
  }

  /// Waits for the matching and keeps what it found. Once: what was found is given up with it.
  func keep(in connection: any SQLConnection) throws {
    work.wait()
    let found = matched.withLock { matched in
      defer { matched = nil }
      return matched
    }
    guard let (events, counts) = found else { return }
    try KnownEventsSettlement.keep(
      events, counts, commune: commune, after: sequence, chain: chain, connection)
  }
}
