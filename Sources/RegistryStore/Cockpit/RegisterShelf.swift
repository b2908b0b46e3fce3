internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// What was worked out last from the register, for as long as no act that can change it comes after it and the
/// day of asking is the same. What it keeps is therefore never behind the register.
final class RegisterShelf<Value: Sendable>: Sendable {
  struct Key: Equatable {
    /// The last act that can change the value.
    var lastAct: Int
    /// The act after which the known events were derived: a reading may find them a few acts behind.
    var settledAfter: Int
    var asOf: PlainDate
  }

  private let kept = Mutex<(key: Key, value: Value)?>(nil)
  private let kinds: [String]
  private let readsEvents: Bool

  /// For what is made of figures and known events.
  init() {
    kinds = ActKind.allCases.filter(\.changesFigures).map(\.rawValue)
    readsEvents = true
  }

  /// For what is made of papers alone: `kinds` are the acts that can change it.
  init(changedBy kinds: [ActKind]) {
    self.kinds = kinds.map(\.rawValue)
    readsEvents = false
  }

  /// The value for a day, made by `make` unless it lies here.
  func value(
    asOf: PlainDate, _ connection: any SQLConnection, _ make: () throws -> Value
  ) throws -> Value {
    let (key, found) = try find(asOf: asOf, connection)
    if let found { return found }
    let value = try make()
    keep(value, under: key)
    return value
  }

  /// What lies here for a day, and where a value for it would lie: for what is made outside the reading.
  func find(asOf: PlainDate, _ connection: any SQLConnection) throws -> (key: Key, value: Value?) {
    let settledAfter = readsEvents ? try KnownEventsSettlement.state(connection).settledAfter : 0
    let key = Key(lastAct: try lastAct(connection), settledAfter: settledAfter, asOf: asOf)
    return (key, kept.withLock { $0?.key == key ? $0?.value : nil })
  }

  func keep(_ value: Value, under key: Key) { kept.withLock { $0 = (key, value) } }

  private func lastAct(_ connection: any SQLConnection) throws -> Int {
    // Walked from the end: the act that is looked for is among the last ones.
    try connection.firstRow(
      """
      SELECT seq FROM act WHERE kind IN \(anyOf: kinds)
      ORDER BY seq DESC LIMIT 1
      """
    ) { $0.integer(0) } ?? 0
  }
}
