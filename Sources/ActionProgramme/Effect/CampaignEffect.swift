/// What a campaign did: the change of a share in the villages that it touched, less the change in the
/// others in the same months.
///
/// The difference of differences of four shares. Its variance is the sum of the four binomial
/// variances, each with two cases of either kind put to it (Agresti and Caffo, "Simple and effective
/// confidence intervals for proportions", The American Statistician 54, 2000), so that a share of 0 or
/// 100 % of a few cases is not taken for certain.
public struct CampaignEffect: Sendable, Equatable {
  /// How far the numbers carry.
  public enum Reading: String, CaseIterable, Sendable {
    /// The interval lies above zero.
    case rose
    /// The interval lies below zero.
    case fell
    /// The interval holds zero: the numbers do not tell.
    case unclear
    /// One of the four groups has fewer than `fewestCases`: nothing is told.
    case tooFew = "too-few"
  }

  public var touchedBefore: EffectCell
  public var touchedAfter: EffectCell
  public var othersBefore: EffectCell
  public var othersAfter: EffectCell

  /// Cases of each group below which nothing is said.
  public static let fewestCases = 5
  /// The 97.5 % point of the normal distribution.
  private static let normalPoint = 1.959_963_984_540_054

  public init(
    touchedBefore: EffectCell, touchedAfter: EffectCell, othersBefore: EffectCell,
    othersAfter: EffectCell
  ) {
    self.touchedBefore = touchedBefore
    self.touchedAfter = touchedAfter
    self.othersBefore = othersBefore
    self.othersAfter = othersAfter
  }

  private var cells: [EffectCell] { [touchedBefore, touchedAfter, othersBefore, othersAfter] }

  /// In points of a percent, hundredths: 1 250 is 12.5 points; nil when a group has no case.
  public var difference: Int? {
    guard let a = touchedBefore.share, let b = touchedAfter.share, let c = othersBefore.share,
      let d = othersAfter.share
    else { return nil }
    return Self.hundredths((b - a) - (d - c))
  }

  /// The 95 % interval of the difference, in hundredths of a point; nil when a group has no case.
  public var interval: ClosedRange<Int>? {
    guard cells.allSatisfy({ $0.total > 0 }) else { return nil }
    let shares = cells.map { (Double($0.done) + 1) / (Double($0.total) + 2) }
    let variance = zip(shares, cells).reduce(0.0) { sum, pair in
      sum + pair.0 * (1 - pair.0) / (Double(pair.1.total) + 2)
    }
    let middle = (shares[1] - shares[0]) - (shares[3] - shares[2])
    let half = Self.normalPoint * variance.squareRoot()
    return Self.hundredths(middle - half)...Self.hundredths(middle + half)
  }

  public var reading: Reading {
    guard cells.allSatisfy({ $0.total >= Self.fewestCases }), let interval else { return .tooFew }
    if interval.lowerBound > 0 { return .rose }
    return interval.upperBound < 0 ? .fell : .unclear
  }

  private static func hundredths(_ share: Double) -> Int {
    Int((share * 10_000).rounded(.toNearestOrAwayFromZero))
  }
}
