internal import RegistryServices
internal import SQLToolkit

/// Keeps the known events in step: derived anew when a file is closed or a person decides.
enum KnownEventsSettlement {
  /// Kinds of acts after which the known events are derived.
  private static let settlingKinds: [ActKind] = [
    .fileReceived, .rowSupplemented, .matchDecided, .matchWithdrawn,
  ]

  /// The last act after which the known events were derived; 0 when there is none.
  static func lastSettlingAct(_ connection: any SQLConnection) throws -> Int {
    try lastAct(of: settlingKinds, connection)
  }

  static func lastEntry(_ connection: any SQLConnection) throws -> Int {
    try lastAct(of: [.entryImported, .entryRevised], connection)
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
    try settle(connection, commune: commune)
  }

  static func settle(_ connection: any SQLConnection, commune: CommuneName) throws {
    let loader = FactLoader(connection: connection, places: LocalPlaces(commune))
    let decisions = try DecisionTable.all(connection)
    let events = KnownEvents(matching: try loader.load(), decisions: decisions)
    try KnownEventTable(connection: connection).replace(with: events)
  }
}
