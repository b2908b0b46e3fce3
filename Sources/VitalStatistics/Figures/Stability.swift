/// Whether a share rests on enough cases to be shown as a percentage (indicators.md, R12).
public enum Stability: String, CaseIterable, Sendable {
  /// 20 cases or more.
  case stable
  /// 10 to 19 cases: the percentage is marked as unstable.
  case unstable
  /// Fewer than 10: the counts are shown and no percentage.
  case tooFew

  public init(denominator: Int) {
    self = denominator < 10 ? .tooFew : denominator < 20 ? .unstable : .stable
  }
}
