/// The 95 % interval in which the rate behind a share of few cases lies.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927):
/// unlike the textbook interval it never leaves 0–100 % and holds for small numbers.
public struct WilsonInterval: Sendable, Equatable {
  public let low: Percentage
  public let high: Percentage

  /// Nil when there is nothing to divide by.
  public init?(_ numerator: Int, of denominator: Int) {
    guard denominator > 0 else { return nil }
    // The 97.5th percentile of the normal distribution.
    let z = 1.959_963_984_540_054
    let n = Double(denominator)
    let share = Double(numerator) / n
    let squared = z * z
    let scale = 1 + squared / n
    let centre = (share + squared / (2 * n)) / scale
    let variance = share * (1 - share) / n + squared / (4 * n * n)
    let half = z * variance.squareRoot() / scale
    low = Self.percentage(centre - half)
    high = Self.percentage(centre + half)
  }

  private static func percentage(_ share: Double) -> Percentage {
    let bounded = min(max(share, 0), 1)
    return Percentage(tenThousandths: Int((bounded * 1_000_000).rounded()))
  }
}
