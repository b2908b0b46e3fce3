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
    let last = asOf.adding(days: 1)
    let lastMonth = last.year * 12 + last.month - 2
    let seen = events.filter { $0.registeredOn <= asOf && $0.registeredOn >= $0.occurredOn }
    let recent = Self.hazards(seen, entriesIn: (lastMonth - 11)...lastMonth, horizon: horizon)
    let long = Self.hazards(seen, entriesIn: 0...lastMonth, horizon: horizon)
    var shares = [Double](repeating: 1, count: horizon + 1)
    for delay in stride(from: horizon, to: 0, by: -1) {
      let (recent, long) = (recent[delay], long[delay])
      let mean = long.cases > 0 ? long.events / long.cases : 0
      let total = recent.cases + weight
      let hazard = total > 0 ? (recent.events + weight * mean) / total : mean
      shares[delay - 1] = shares[delay] * (1 - min(hazard, 0.999))
    }
    completeness = shares
    var counts = [Int: Int](minimumCapacity: horizon)
    for event in seen where event.eventMonth <= lastMonth && event.entryMonth <= lastMonth {
      counts[event.eventMonth, default: 0] += 1
    }
    months = ((lastMonth - horizon)...lastMonth).map { month in
      let registered = counts[month, default: 0]
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

  /// For each delay: entries with it, and entries with it or a shorter one, among the entries that can
  /// have been seen with that delay.
  private static func hazards(
    _ events: [ReportedEvent], entriesIn months: ClosedRange<Int>, horizon: Int
  ) -> [(events: Double, cases: Double)] {
    var counts = [Int: [Double]]()
    for event in events {
      let delay = event.entryMonth - event.eventMonth
      guard delay <= horizon, event.entryMonth <= months.upperBound else { continue }
      counts[event.eventMonth, default: [Double](repeating: 0, count: horizon + 1)][delay] += 1
    }
    var hazards = [(events: Double, cases: Double)](repeating: (0, 0), count: horizon + 1)
    for (month, row) in counts {
      var sum = 0.0
      for (delay, count) in row.enumerated() {
        sum += count
        guard months.contains(month + delay) else { continue }
        hazards[delay].events += count
        hazards[delay].cases += sum
      }
    }
    return hazards
  }
}
