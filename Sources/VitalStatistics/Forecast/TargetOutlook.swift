public import CivilDate

/// Where a year's figure is heading: what may still go wrong, the pace that the rest needs, and the chance of
/// meeting a target.
///
/// For a page: `TargetOutlook(figure: …, expected: …, goal: …)`.
public struct TargetOutlook: Sendable, Equatable {
  public let goal: Goal
  /// Events of the whole year, those still to come or to be heard of included.
  public let expected: Int
  public let budget: ErrorBudget
  /// Cases that must still be on time, of those that are not due or not yet known.
  public let needed: Int
  public let remaining: Int
  /// Between 0 and 1.
  public let probability: Double
  /// Cases that were late and would have had to be on time, when the target is out of reach or the year
  /// is closed below it; 0 otherwise.
  public let shortfall: Int

  /// - Parameters:
  ///   - figure: a cohort's figure.
  ///   - expected: events that the whole year will come to; at least those that are known.
  ///   - goal: the target.
  ///
  /// Nil for a figure without due cases: nothing is known then of the office's pace.
  public init?(figure: Figure, expected: Int, goal: Goal) {
    guard figure.status != .insufficient, figure.denominator > 0 else { return nil }
    let due = figure.denominator
    // The indeterminate and those of declared dates count on neither side, and never will.
    let known = due + (figure.immatureRegistered ?? 0) + (figure.immatureUnregistered ?? 0)
    let whole = max(expected, known)
    guard
      let forecast = MeetingProbability(
        onTime: figure.numerator, due: due, remaining: whole - due,
        targetHundredths: goal.hundredths)
    else { return nil }
    self.goal = goal
    self.expected = whole
    budget = ErrorBudget(
      expected: whole, late: due - figure.numerator, targetHundredths: goal.hundredths)
    needed = forecast.needed
    remaining = forecast.remaining
    probability = forecast.probability
    shortfall = max(0, forecast.needed - forecast.remaining)
  }

  public var chance: Chance { Chance(probability: probability) }

  /// The pace that the rest needs; nil when nothing remains or the target is out of reach.
  public var neededShare: Percentage? {
    needed <= remaining ? Percentage(needed, of: remaining) : nil
  }

  /// Events that a year will come to, when so many of them happened by a day of it: the rest of the year
  /// is taken to be like its beginning, or like the year before while it is young.
  public static func expectedEvents(
    known: Int, by day: PlainDate, year: Int, yearBefore: Int?
  ) -> Int {
    guard day.year == year else { return known }
    let first = PlainDate.firstDay(ofYear: year)
    let days = PlainDate.lastDay(ofYear: year) - first + 1
    let passed = day - first + 1
    let own = Double(known) * Double(days) / Double(passed)
    guard let yearBefore else { return Int(own.rounded()) }
    let weight = Double(passed) / Double(days)
    return max(known, Int((weight * own + (1 - weight) * Double(yearBefore)).rounded()))
  }
}
