public import CivilDate

/// How far earlier nowcasts were from what came: a nowcast without it is not shown.
public struct NowcastBackTest: Sendable, Equatable {
  /// Nowcasts made a number of months after the month that they are about.
  public struct Row: Sendable, Equatable {
    /// 1, 2 or 3.
    public var monthsLater: Int
    /// The mean absolute error, in percent of what came.
    public var meanError: Double
    /// The error of taking what was registered by then as it stood, for comparison.
    public var naiveError: Double
    /// How many of the 95 % intervals held what came.
    public var covered: Int
    public var tried: Int
  }

  public let rows: [Row]

  /// Tries the twelve months that are a year old by the day, each as it was seen one to three months later.
  public init(of events: [ReportedEvent], asOf: PlainDate, horizon: Int) {
    let nowMonth = asOf.year * 12 + asOf.month - 1
    let months = (nowMonth - 24)...(nowMonth - 13)
    let delays = MonthlyDelays(of: events, by: asOf, horizon: horizon)
    rows = (1...3).compactMap { later in
      var (error, naive, covered, tried) = (0.0, 0.0, 0, 0)
      for month in months {
        let actual = delays.registered(month, by: nowMonth)
        guard actual > 0 else { continue }
        // The last day of the month before: the month itself and `later − 1` more are over then.
        let after = month + later
        guard let first = PlainDate(year: after / 12, month: after % 12 + 1, day: 1) else {
          continue
        }
        let day = first.adding(days: -1)
        let nowcast = Nowcast(of: delays, asOf: day)
        guard
          let made = nowcast.months.first(where: { $0.year * 12 + $0.month - 1 == month })
        else { continue }
        let truth = Double(actual)
        error += abs(made.expected - truth) / truth
        naive += abs(Double(made.registered) - truth) / truth
        covered += (made.low.rounded(.down)...made.high.rounded(.up)).contains(truth) ? 1 : 0
        tried += 1
      }
      guard tried > 0 else { return nil }
      return Row(
        monthsLater: later, meanError: 100 * error / Double(tried),
        naiveError: 100 * naive / Double(tried), covered: covered, tried: tried)
    }
  }
}
