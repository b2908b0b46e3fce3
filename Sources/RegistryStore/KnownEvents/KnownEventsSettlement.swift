internal import RegistryServices
internal import SQLToolkit

/// Keeps the known events in step: derived anew when a file is closed or a person decides, and after
/// entries of the office when somebody asks for what they change.
enum KnownEventsSettlement {
  /// Where in the ledger the known events were last derived.
  struct Place: Equatable {
    var sequence: Int
    /// The hash of that act; empty in a register from before it was kept.
    var chain: String
  }

  /// Kinds of acts in whose transaction the known events are derived.
  private static let settlingKinds: [ActKind] = [
    .fileReceived, .rowSupplemented, .matchDecided, .matchWithdrawn,
  ]
  /// Kinds of acts that change what they are derived from.
  private static let changingKinds: [ActKind] =
    settlingKinds + [
      .entryImported, .entryRevised, .entryRegistered, .entryNoted, .entryAmended,
    ]

  /// The last act in whose transaction the known events were derived; 0 when there is none.
  static func lastSettlingAct(_ connection: any SQLConnection) throws -> Int {
    try lastAct(of: settlingKinds, connection)
  }

  static func lastEntry(_ connection: any SQLConnection) throws -> Int {
    try lastAct(of: [.entryImported, .entryRevised], connection)
  }

  /// Whether acts came since that change what the known events are derived from.
  static func isBehind(_ connection: any SQLConnection) throws -> Bool {
    try lastAct(of: changingKinds, connection) > place(connection).sequence
  }

  /// Where the known events were last derived; sequence 0 when they never were.
  static func place(_ connection: any SQLConnection) throws -> Place {
    let kept = try connection.firstRow("SELECT seq, chain FROM known_event_settlement") {
      Place(sequence: $0.integer(0), chain: $0.text(1))
    }
    return try kept ?? Place(sequence: lastSettlingAct(connection), chain: "")
  }

  private static func lastAct(of kinds: [ActKind], _ connection: any SQLConnection) throws -> Int {
    // Walked from the end: the act that is looked for is among the last ones.
    try connection.firstRow(
      """
      SELECT seq FROM act WHERE kind IN \(anyOf: kinds.map(\.rawValue))
      ORDER BY seq DESC LIMIT 1
      """
    ) { $0.integer(0) } ?? 0
  }

  /// Reads all papers together and keeps what they tell; years that did not change are not written.
  static func settle(_ connection: any SQLConnection) throws {
    let commune = try RegisterOpened.read(connection).commune
    let head = try LedgerHead.read(connection)
    try settle(
      connection, commune: commune, at: Place(sequence: head.sequence, chain: head.chain))
  }

  static func settle(
    _ connection: any SQLConnection, commune: CommuneName, at place: Place
  ) throws {
    try KnownEventTable(connection: connection).replace(
      with: try derive(connection, commune: commune))
    try connection.insert(
      keepPlace, [.integer(1), .integer(place.sequence), .text(place.chain)])
  }

  /// What the papers tell as they stand, kept nowhere.
  static func derive(
    _ connection: any SQLConnection, commune: CommuneName
  ) throws -> KnownEvents {
    let loader = FactLoader(connection: connection, places: LocalPlaces(commune))
    let decisions = try DecisionTable.all(connection)
    return KnownEvents(matching: try loader.load(), decisions: decisions)
  }

  private static let keepPlace = SQLInsert(
    "known_event_settlement", ["id", "seq", "chain"], orReplaceBy: ["id"])
}
