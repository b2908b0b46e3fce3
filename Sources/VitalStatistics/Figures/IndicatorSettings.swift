public import CivilDate

/// What law and plan say and a ruling could change, for the figures of one day.
public struct IndicatorSettings: Sendable {
  public var birthRule: TimelinessRule
  public var deathRule: TimelinessRule
  /// Cohort and register years to compute.
  public var years: ClosedRange<Int>
  /// The first day of effect of the divorces to be written as they come; earlier ones are legacy.
  public var divorcesSince: PlainDate
  public var divorceGraceDays: Int
  /// The day that divides the two phases of electronic certificates; it belongs to the first.
  public var certificateBoundary: PlainDate
  /// The day from which births are registered electronically.
  public var electronicSince: PlainDate?
  /// Within how many minutes a court's message counts as written at once.
  public var realtimeLimitMinutes: Int
  public var goals: [IndicatorKey: [Goal]]
  public var nationalGoals: [IndicatorKey: [Goal]]

  public init(
    birthRule: TimelinessRule, deathRule: TimelinessRule, years: ClosedRange<Int>,
    divorcesSince: PlainDate, divorceGraceDays: Int = 0, certificateBoundary: PlainDate,
    electronicSince: PlainDate? = nil, realtimeLimitMinutes: Int,
    goals: [IndicatorKey: [Goal]] = [:], nationalGoals: [IndicatorKey: [Goal]] = [:]
  ) {
    self.birthRule = birthRule
    self.deathRule = deathRule
    self.years = years
    self.divorcesSince = divorcesSince
    self.divorceGraceDays = divorceGraceDays
    self.certificateBoundary = certificateBoundary
    self.electronicSince = electronicSince
    self.realtimeLimitMinutes = realtimeLimitMinutes
    self.goals = goals
    self.nationalGoals = nationalGoals
  }
}
