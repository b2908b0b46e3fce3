/// One figure of the programme: a share with everything that it rests on.
///
/// Counts that a figure of its kind does not have are nil.
public struct Figure: Sendable, Equatable {
  public var indicator: IndicatorKey
  public var basis: FigureBasis
  /// The cohort's or the register's year; nil for a list.
  public var year: Int?
  /// By the legal deadline.
  public var numerator: Int
  public var denominator: Int
  public var status: FigureStatus
  /// What is missing, when the status is `insufficient`.
  public var reason: FigureReason?

  /// Members of the cohort or list, due or not.
  public var known: Int?
  /// Members that are registered, whenever that was.
  public var registered: Int?
  /// Registered members whose deadline is not over: they count neither as on time nor as not.
  public var immatureRegistered: Int?
  public var immatureUnregistered: Int?
  /// Due and not registered.
  public var overdue: Int?
  /// Due members of whom a partial date leaves open whether they were on time.
  public var indeterminate: Int?
  /// The twins by counting days alone; for "within a year" by 365 days.
  public var numeratorPlain: Int?
  public var denominatorPlain: Int?
  /// Registrations of the year by sex, and re-registrations, which are no part of the figure.
  public var male: Int?
  public var female: Int?
  public var reregistered: Int?
  /// Divorces: the funnel from known to written.
  public var eligible: Int?
  public var matched: Int?
  public var elsewhere: Int?
  /// People known to be alive.
  public var living: Int?
  /// People without an entry whom nobody has confirmed yet.
  public var suspected: Int?
  /// Without those who died or moved away before their day.
  public var adjustedNumerator: Int?
  public var adjustedDenominator: Int?
  /// Minutes from publication to the register entry: median and 95th percentile.
  public var latencyMedian: LatencyMinutes?
  public var latency95: LatencyMinutes?
  /// Members that count on the presumption that two papers are the same.
  public var presumed: Int?

  public var target: Goal?
  public var national: Goal?

  public init(
    _ indicator: IndicatorKey, basis: FigureBasis, year: Int? = nil, numerator: Int,
    denominator: Int, status: FigureStatus, reason: FigureReason? = nil
  ) {
    self.indicator = indicator
    self.basis = basis
    self.year = year
    self.numerator = numerator
    self.denominator = denominator
    self.status = status
    self.reason = reason
  }

  /// Nil when there is nothing to divide by.
  public var percentage: Percentage? { Percentage(numerator, of: denominator) }

  /// Whether a page shows the percentage.
  public var stability: Stability { Stability(denominator: denominator) }

  public var interval: WilsonInterval? { WilsonInterval(numerator, of: denominator) }

  /// The share if every indeterminate member was not on time, and if every one was.
  public var bounds: ClosedRange<Percentage>? {
    guard let indeterminate, indeterminate > 0, denominator + indeterminate > 0,
      let low = Percentage(numerator, of: denominator + indeterminate),
      let high = Percentage(numerator + indeterminate, of: denominator + indeterminate)
    else { return nil }
    return low...high
  }
}
