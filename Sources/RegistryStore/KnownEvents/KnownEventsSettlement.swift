internal import RegistryServices
internal import SQLToolkit

/// Keeps the known events in step with the acts, as late as possible and once for many of them.
///
/// An act that changes a paper or a decision calls `markStale` in its own transaction, from
/// `Projections`. Whoever reads events asks `CommuneLedger.readSettled`, which derives them when they
/// are behind. How far they are is kept in the database, so nothing is forgotten by a restart, and
/// `verify` derives them after the very act after which they were derived.
enum KnownEventsSettlement {
  /// How far the known events are.
  struct State: Equatable {
    /// The last act that changed what they are derived from; 0 when there is none.
    var changedBy = 0
    /// The last act when they were derived; 0 when they never were.
    var settledAfter = 0
    /// The hash of that act, so that its number cannot be exchanged for another's; empty when there
    /// is none, and in a register from before it was kept.
    var settledChain = ""

    var isStale: Bool { changedBy > settledAfter }
  }

  /// Whether what is kept was brought in step before this reading began. Acts that came since are those of
  /// others, who were answered later: the next reading shows them.
  @TaskLocal static var isSettled = false

  /// To be called by the projection of every act after which the known events may be others.
  static func markStale(by sequence: Int, _ connection: any SQLConnection) throws {
    try connection.run("UPDATE known_event_state SET changed_seq = \(sequence) WHERE id = 1")
  }

  static func state(_ connection: any SQLConnection) throws -> State {
    try connection.firstRow(
      "SELECT changed_seq, settled_seq, settled_chain FROM known_event_state"
    ) {
      State(changedBy: $0.integer(0), settledAfter: $0.integer(1), settledChain: $0.text(2))
    } ?? State()
  }

  /// The same of a ledger that may be older than the table.
  static func stateIfKept(_ connection: any SQLConnection) throws -> State {
    try connection.columnCount(ofTable: "known_event_state") > 0 ? state(connection) : State()
  }

  /// Forgets that anything was ever derived.
  static func begin(_ connection: any SQLConnection) throws {
    try connection.run("DELETE FROM known_event_state")
    try connection.run(
      """
      INSERT INTO known_event_state (id, changed_seq, settled_seq, settled_chain) VALUES (1, 0, 0, '')
      """)
  }

  /// Whether an act of any other kind than these left the known events behind.
  static func isStale(
    _ connection: any SQLConnection, besides kinds: [ActKind]
  ) throws -> Bool {
    let state = try state(connection)
    guard state.isStale else { return false }
    return try connection.firstRow(
      """
      SELECT 1 FROM act WHERE seq > \(state.settledAfter) AND seq <= \(state.changedBy)
        AND kind NOT IN \(anyOf: kinds.map(\.rawValue)) LIMIT 1
      """
    ) { _ in true } ?? false
  }

  /// Keeps what the papers told after an act; years that did not change are not written.
  static func keep(
    _ events: KnownEvents, _ counts: KnownCounts, commune: CommuneName, after sequence: Int,
    chain: String, _ connection: any SQLConnection
  ) throws {
    try KnownEventTable(connection: connection).replace(with: events)
    try KnownCountTable(connection: connection).replace(with: counts, commune: commune.code)
    try connection.run(
      """
      UPDATE known_event_state SET settled_seq = \(sequence), settled_chain = \(chain)
      WHERE id = 1
      """)
  }

  /// What the papers tell as they stand now, whatever is kept.
  static func derive(
    _ connection: any SQLConnection, commune: CommuneName
  ) throws -> KnownEvents {
    KnownEvents(
      matching: try papers(connection, commune: commune),
      decisions: try DecisionTable.all(connection))
  }

  /// The papers that known events are made of; `acts` is where the ledger is, if not beside them.
  static func papers(
    _ connection: any SQLConnection, acts: (any SQLConnection)? = nil, commune: CommuneName
  ) throws -> KnownEventFacts {
    try FactLoader(
      connection: connection, places: LocalPlaces(commune), acts: acts ?? connection
    ).load()
  }
}
