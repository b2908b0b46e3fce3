internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import Synchronization
internal import VitalStatistics

/// The figures that the pages of the plan show, made once for each state of the register and day: the
/// work on the plan changes no figure.
final class FigureShelf: Sendable {
  private struct Key: Equatable {
    var settledAfter: Int
    var asOf: PlainDate
  }

  private let kept = Mutex<(key: Key, tiles: [TargetTile])?>(nil)
  private let rules: OfficeRules

  init(rules: OfficeRules) { self.rules = rules }

  func tiles(asOf: PlainDate, _ connection: any SQLConnection) throws -> [TargetTile] {
    let state = try KnownEventsSettlement.state(connection)
    let key = Key(settledAfter: state.settledAfter, asOf: asOf)
    if let kept = kept.withLock({ $0 }), kept.key == key { return kept.tiles }
    let report = try StoredFigures(connection: connection, rules: rules).report(asOf: asOf)
    let tiles = rules.targets.map { TileMaking(target: $0, report: report).tile }
    kept.withLock { $0 = (key, tiles) }
    return tiles
  }
}
