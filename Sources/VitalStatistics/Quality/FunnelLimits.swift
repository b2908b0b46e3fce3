/// The limits within which chance alone keeps the share of a place of a given size around the common share.
///
/// D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24
/// (2005): places are compared with what chance allows them, never put into an order.
public struct FunnelLimits: Sendable, Equatable {
  /// The common share, 0 to 1.
  public let mean: Double

  /// Nil unless the counts make a share.
  public init?(_ successes: Int, of cases: Int) {
    guard cases > 0, successes >= 0, successes <= cases else { return nil }
    mean = Double(successes) / Double(cases)
  }

  /// How wide the limits are: about one place in 20, or one in 500, lies outside by chance.
  public enum Width: Sendable, CaseIterable {
    case warning, alarm

    var deviations: Double {
      switch self {
      case .warning: 1.959_963_984_540_054
      case .alarm: 3.090_232_306_167_813
      }
    }
  }

  /// The limits for a place of so many cases, 0 to 1, by Wilson's score so that they stay inside.
  public func limits(cases: Int, _ width: Width) -> ClosedRange<Double> {
    guard cases > 0 else { return 0...1 }
    let n = Double(cases)
    let z2 = width.deviations * width.deviations
    let scale = 1 + z2 / n
    let centre = (mean + z2 / (2 * n)) / scale
    let half =
      width.deviations * (mean * (1 - mean) / n + z2 / (4 * n * n)).squareRoot() / scale
    return max(0, centre - half)...min(1, centre + half)
  }

  /// Where a place stands.
  public enum Standing: String, Sendable, CaseIterable {
    case ordinary, belowWarning, belowAlarm, aboveWarning, aboveAlarm
  }

  /// Where a place with so many successes stands; ordinary when it has no case.
  public func standing(_ successes: Int, of cases: Int) -> Standing {
    guard cases > 0 else { return .ordinary }
    let share = Double(successes) / Double(cases)
    let (warning, alarm) = (limits(cases: cases, .warning), limits(cases: cases, .alarm))
    if share < alarm.lowerBound { return .belowAlarm }
    if share > alarm.upperBound { return .aboveAlarm }
    if share < warning.lowerBound { return .belowWarning }
    return share > warning.upperBound ? .aboveWarning : .ordinary
  }
}
