/// How many may still be late before a target is missed, counted in people.
public struct ErrorBudget: Sendable, Equatable {
  /// So many of the whole year may be late.
  public let allowed: Int
  /// So many are late, or past their last day and not registered.
  public let used: Int

  /// `expected` are the events of the whole year, those still to come included; the target is in hundredths
  /// of a percent.
  public init(expected: Int, late: Int, targetHundredths target: Int) {
    allowed = max(0, expected) * max(0, 10_000 - target) / 10_000
    used = late
  }

  /// Below 0 when the target cannot be reached any more.
  public var left: Int { allowed - used }
}
