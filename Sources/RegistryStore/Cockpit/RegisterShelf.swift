internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// What was worked out last from the register, for as long as no act that can change a figure comes after it
/// and the day of asking is the same. What it keeps is therefore never behind the register.
final class RegisterShelf<Value: Sendable>: Sendable {
  private struct Key: Equatable {
    /// The last act that can change a figure.
    var lastAct: Int
    var asOf: PlainDate
  }

  private let kept = Mutex<(key: Key, value: Value)?>(nil)

  /// The value for a day, made by `make` unless it lies here.
  func value(
    asOf: PlainDate, _ connection: any SQLConnection, _ make: () throws -> Value
  ) throws -> Value {
    let key = Key(lastAct: try lastAct(connection), asOf: asOf)
    if let kept = kept.withLock({ $0 }), kept.key == key { return kept.value }
    let value = try make()
    kept.withLock { $0 = (key, value) }
    return value
  }

  private func lastAct(_ connection: any SQLConnection) throws -> Int {
    // Walked from the end: the act that is looked for is among the last ones.
    try connection.firstRow(
      """
      SELECT seq FROM act WHERE NOT kind IN \(anyOf: ActKind.withoutFigures)
      ORDER BY seq DESC LIMIT 1
      """
    ) { $0.integer(0) } ?? 0
  }
}

extension ActKind {
  /// Kinds of acts after which every figure is what it was.
  fileprivate static let withoutFigures = allCases.filter { !$0.changesFigures }.map(\.rawValue)
}
