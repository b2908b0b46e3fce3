import CivilDate
public import VitalStatistics

/// Where an indicator's present year is heading, for each goal of the plan.
public struct IndicatorOutlook: Sendable, Equatable {
  public var indicator: IndicatorKey
  public var year: Int
  public var outlooks: [TargetOutlook]
  /// The way from the last year that is over to the next goal.
  public var path: TargetPath?

  public init(
    indicator: IndicatorKey, year: Int, outlooks: [TargetOutlook], path: TargetPath?
  ) {
    self.indicator = indicator
    self.year = year
    self.outlooks = outlooks
    self.path = path
  }

  /// The outlook of an indicator's present year from the figures of a day; nil when nothing of the year is
  /// due yet, or the plan sets no goal.
  public init?(_ target: ProgrammeTargetRule, report: IndicatorReport) {
    let asOf = report.asOf
    let cohorts = report.figures.filter {
      $0.indicator == target.key && $0.basis == .cohort && $0.status != .insufficient
    }
    guard let figure = cohorts.last(where: { $0.denominator > 0 }), let year = figure.year else {
      return nil
    }
    let before = cohorts.last { $0.year == year - 1 }
    // A year that is over is known as far as it is; the present one still goes on.
    let expected = TargetOutlook.expectedEvents(
      known: figure.known ?? figure.denominator, by: asOf, year: year,
      yearBefore: before?.known)
    let outlooks = target.goals.sorted { $0.year < $1.year }.compactMap { goal in
      TargetOutlook(figure: figure, expected: expected, goal: goal)
    }
    guard !outlooks.isEmpty else { return nil }
    let next = target.goals.filter { $0.year > asOf.year }.min { $0.year < $1.year }
    let last = cohorts.last { $0.year == asOf.year - 1 && $0.denominator > 0 }
    var path: TargetPath?
    if let next, let last, let lastYear = last.year {
      path = TargetPath(
        from: (lastYear, Double(last.numerator) / Double(last.denominator)),
        to: (next.year, Double(next.hundredths) / 10_000))
    }
    self.init(indicator: target.key, year: year, outlooks: outlooks, path: path)
  }
}
