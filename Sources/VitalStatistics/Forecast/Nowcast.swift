public import CivilDate

/// How many events of each recent month there were, those not yet registered included, from the delays of
/// months before.
///
/// Reverse-time hazards: of what is registered by a delay, the share registered in its last month. They are
/// those of the last twelve months of entries, drawn towards the long run of the register as far as they rest
/// on few cases. J. F. Lawless, "Adjustments for reporting delays", Canadian Journal of Statistics 22 (1994).
public struct Nowcast: Sendable, Equatable {
  /// One month of events.
  public struct Month: Sendable, Equatable {
    public var year: Int
    public var month: Int
    /// Registered so far.
    public var registered: Int
    /// What the month will come to, with the 95 % interval.
    public var expected: Double
    public var low: Double
    public var high: Double
  }

  /// The oldest first; the last is the month before the day of asking, the last one that is whole.
  public let months: [Month]
  /// The share registered within so many months, 0 and upwards.
  public let completeness: [Double]

  /// Entries after the day do not exist yet. After `horizon` months an event is taken to be registered or
  /// never: 24 for births, 12 for deaths. `weight` is how many cases the long run's word is worth.
  public init(of events: [ReportedEvent], asOf: PlainDate, horizon: Int, weight: Double = 20) {
    self.init(of: MonthlyDelays(of: events, by: asOf, horizon: horizon), asOf: asOf, weight: weight)
  }

  /// The same as it was seen on a day, from entries made by then or later.
  init(of delays: MonthlyDelays, asOf: PlainDate, weight: Double = 20) {
    let horizon = delays.horizon
    let last = asOf.adding(days: 1)
    let lastMonth = last.year * 12 + last.month - 2
    let recent = delays.hazards(entriesIn: (lastMonth - 11)...lastMonth)
    let long = delays.hazards(entriesIn: 0...lastMonth)
    var shares = [Double](repeating: 1, count: horizon + 1)
    for delay in stride(from: horizon, to: 0, by: -1) {
      let (recent, long) = (recent[delay], long[delay])
      let mean = long.cases > 0 ? long.events / long.cases : 0
      let total = recent.cases + weight
      let hazard = total > 0 ? (recent.events + weight * mean) / total : mean
      shares[delay - 1] = shares[delay] * (1 - min(hazard, 0.999))
    }
    completeness = shares
    months = ((lastMonth - horizon)...lastMonth).map { month in
      let registered = delays.registered(month, by: lastMonth)
      let share = shares[lastMonth - month]
      return Self.month(month, registered: registered, share: share)
    }
  }

  /// What is still to come of a month varies like a count (Poisson) of its own size, wider by the half for
  /// the uncertain share.
  private static func month(_ month: Int, registered: Int, share: Double) -> Month {
    let expected = Double(registered) / share
    let open = expected - Double(registered)
    let half = Mathematics.normal975 * (open / share).squareRoot()
    return Month(
      year: month / 12, month: month % 12 + 1, registered: registered, expected: expected,
      low: max(Double(registered), expected - half), high: expected + half)
  }
}
