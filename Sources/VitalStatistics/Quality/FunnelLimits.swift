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

    /// The part of places that lies beyond each end by chance.
    var tail: Double {
      switch self {
      case .warning: 0.025
      case .alarm: 0.001
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

  /// Where a place with so many successes stands: outside when chance would bring it so far, or farther, less
  /// often than the width allows. By the binomial itself: no smooth limit is right for a place of three births,
  /// all of them on time. Ordinary when it has no case.
  public func standing(_ successes: Int, of cases: Int) -> Standing {
    guard cases > 0, successes >= 0, successes <= cases else { return .ordinary }
    let atMost = chance(of: 0...successes, in: cases)
    let atLeast = chance(of: successes...cases, in: cases)
    if atMost < Width.alarm.tail { return .belowAlarm }
    if atLeast < Width.alarm.tail { return .aboveAlarm }
    if atMost < Width.warning.tail { return .belowWarning }
    return atLeast < Width.warning.tail ? .aboveWarning : .ordinary
  }

  /// How often chance brings so many successes in so many cases.
  private func chance(of successes: ClosedRange<Int>, in cases: Int) -> Double {
    guard mean > 0 else { return successes.contains(0) ? 1 : 0 }
    guard mean < 1 else { return successes.contains(cases) ? 1 : 0 }
    let odds = Mathematics.naturalLogarithm(mean / (1 - mean))
    var logarithm = Double(cases) * Mathematics.naturalLogarithm(1 - mean)
    var sum = 0.0
    for count in 0...cases {
      if successes.contains(count) { sum += Mathematics.exponential(logarithm) }
      logarithm +=
        Mathematics.naturalLogarithm(Double(cases - count) / Double(count + 1)) + odds
      if count == cases { break }
    }
    return min(1, sum)
  }
}
