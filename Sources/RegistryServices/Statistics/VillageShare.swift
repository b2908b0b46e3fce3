public import VitalStatistics

/// A village beside the others: where chance alone would leave it.
public struct VillageShare: Sendable, Equatable {
  public var village: String
  public var onTime: Int
  public var due: Int
  public var standing: FunnelLimits.Standing
  /// The warning limits for its size, in hundredths of a percent.
  public var limits: ClosedRange<Int>

  public init(
    village: String, onTime: Int, due: Int, standing: FunnelLimits.Standing,
    limits: ClosedRange<Int>
  ) {
    self.village = village
    self.onTime = onTime
    self.due = due
    self.standing = standing
    self.limits = limits
  }

  /// Each village against the share of all together, by name.
  public static func comparison(
    of counts: [(village: String, onTime: Int, due: Int)]
  ) -> [VillageShare] {
    let all = counts.reduce((0, 0)) { ($0.0 + $1.onTime, $0.1 + $1.due) }
    guard let funnel = FunnelLimits(all.0, of: all.1) else { return [] }
    return counts.filter { $0.due > 0 }.map { count in
      let limits = funnel.limits(cases: count.due, .warning)
      return VillageShare(
        village: count.village, onTime: count.onTime, due: count.due,
        standing: funnel.standing(count.onTime, of: count.due),
        limits: Int(
          (10_000 * limits.lowerBound).rounded())...Int(
            (10_000 * limits.upperBound).rounded()))
    }.sorted { $0.village < $1.village }
  }
}
