public import ActionProgramme
public import CivilDate
internal import VitalStatistics

extension FigureReading {
  /// What the figures say of an instance: how many of its targets are met, and how many are known.
  ///
  /// An item with targets is measured by those; one that makes statistics (section V) by whether the
  /// figures of its year can be told at all. Nil for an item that no figure speaks of.
  public static func of(
    _ instance: ItemInstance, in programme: Programme, tiles: [TargetTile], on day: PlainDate
  ) -> FigureReading? {
    let item = instance.item
    guard programme.isBoundToFigures(item) else { return nil }
    if !item.targets.isEmpty {
      let own = tiles.filter { tile in item.targets.contains { $0.rawValue == tile.id } }
      let met = own.count { tile in
        guard tile.status == .final, let value = tile.hundredths else { return false }
        return tile.goals.allSatisfy { value >= $0.hundredths }
      }
      return FigureReading(
        met: met, total: own.count, known: own.count { $0.hundredths != nil })
    }
    if item.isPublication {
      let own = tiles.filter { $0.id == IndicatorKey.yearlyPublication.rawValue }
      let met = own.count { $0.status == .final && $0.hundredths == 10_000 }
      return FigureReading(
        met: met, total: own.count, known: own.count { $0.hundredths != nil })
    }
    return shares(of: instance.key.year ?? day.year, tiles)
  }

  /// V.1: the shares of one year, of children and of the dead, final when nobody's time is open.
  private static func shares(of year: Int, _ tiles: [TargetTile]) -> FigureReading {
    let keys: [IndicatorKey] = [.birthOnTime, .deathOnTime]
    let points = keys.compactMap { key in
      tiles.first { $0.id == key.rawValue }?.trend.first { $0.year == year }
    }
    return FigureReading(
      met: points.count { $0.status == .final && $0.hundredths != nil }, total: keys.count,
      known: points.count { $0.hundredths != nil })
  }
}

extension ProgrammeItem {
  /// Whether the item asks for figures to be published: the second of section V.
  fileprivate var isPublication: Bool { id == "V.2" }
}
