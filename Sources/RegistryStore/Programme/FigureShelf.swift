internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import Synchronization
internal import VitalStatistics

/// The figures that the pages of the plan show, made once for each state of the register and day: the
/// work on the plan changes no figure.
final class FigureShelf: Sendable {
  private struct Key: Equatable {
    /// The last act that is none of the plan's.
    var lastAct: Int
    var asOf: PlainDate
  }

  private let kept = Mutex<(key: Key, tiles: [TargetTile])?>(nil)
  private let rules: OfficeRules

  init(rules: OfficeRules) { self.rules = rules }

  func tiles(asOf: PlainDate, _ connection: any SQLConnection) throws -> [TargetTile] {
    let key = Key(lastAct: try lastAct(connection), asOf: asOf)
    if let kept = kept.withLock({ $0 }), kept.key == key { return kept.tiles }
    let report = try StoredFigures(connection: connection, rules: rules).report(asOf: asOf)
    let tiles = rules.targets.map { TileMaking(target: $0, report: report).tile }
    kept.withLock { $0 = (key, tiles) }
    return tiles
  }

  private func lastAct(_ connection: any SQLConnection) throws -> Int {
    // Walked from the end: the act that is looked for is among the last ones.
    try connection.firstRow(
      """
      SELECT seq FROM act WHERE NOT kind IN \(anyOf: Self.planKinds)
      ORDER BY seq DESC LIMIT 1
      """
    ) { $0.integer(0) } ?? 0
  }

  private static let planKinds = ActKind.allCases.map(\.rawValue).filter {
    $0.hasPrefix("programme.")
  }
}
