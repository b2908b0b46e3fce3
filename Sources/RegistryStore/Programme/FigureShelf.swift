internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// The figures that the pages of the plan show: the work on the plan changes none of them.
final class FigureShelf: Sendable {
  private let shelf = RegisterShelf<[TargetTile]>()
  private let rules: OfficeRules

  init(rules: OfficeRules) { self.rules = rules }

  func tiles(asOf: PlainDate, _ connection: any SQLConnection) throws -> [TargetTile] {
    try shelf.value(asOf: asOf, connection) {
      let report = try StoredFigures(connection: connection, rules: rules).report(asOf: asOf)
      return rules.targets.map { TileMaking(target: $0, report: report).tile }
    }
  }
}
