public import CivilDate

/// The days whose events a campaign may have changed, and as many before it to compare with.
public struct EffectWindow: Hashable, Sendable {
  public var before: ClosedRange<PlainDate>
  public var after: ClosedRange<PlainDate>

  /// From the campaign's first day on, as many days as `months` have, or as have passed by the day;
  /// nil while nothing has.
  public init?(campaignFrom start: PlainDate, months: Int, asOf day: PlainDate) {
    let end = min(start.adding(months: months).adding(days: -1), day)
    guard end >= start else { return nil }
    after = start...end
    before = start.adding(days: -(end - start) - 1)...start.adding(days: -1)
  }
}
