public import CivilDate
public import LegalRules
public import VitalStatistics

/// What law and plan say, as the figures need it.
public struct OfficeRules: Sendable {
  public var law: LawBook
  public var holidays: WorkingCalendar
  public var targets: [ProgrammeTargetRule]
  /// When statistics are published, and under which licence.
  public var releases: ReleaseCalendar

  /// First cohort year of the figures: the plan looks back to the start of the law of 2014.
  public static let firstYear = 2016

  public init(
    law: LawBook, holidays: WorkingCalendar, targets: [ProgrammeTargetRule],
    releases: ReleaseCalendar
  ) {
    self.releases = releases
    self.law = law
    self.holidays = holidays
    self.targets = targets
  }

  /// The target of an indicator; nil when the plan has none.
  public func target(_ key: IndicatorKey) -> ProgrammeTargetRule? {
    targets.first { $0.key == key }
  }

  /// The settings of the figures as of a day. Throws `LegalGap` where no rule covers the day.
  public func settings(asOf: PlainDate) throws -> IndicatorSettings {
    IndicatorSettings(
      birthRule: try rule(.birthDeadline, asOf: asOf),
      deathRule: try rule(.deathDeadline, asOf: asOf),
      years: Self.firstYear...max(Self.firstYear, asOf.year),
      divorcesSince: try law.date(.divorceBoundary, on: asOf),
      divorceGraceDays: try law.days(.divorceGrace, on: asOf),
      certificateBoundary: try law.date(.certificateBoundary, on: asOf),
      realtimeLimitMinutes: try law.count(.realtimeLimit, on: asOf),
      goals: goals(\.goals), nationalGoals: goals(\.nationalGoals))
  }

  /// The last term that is known by a day. Events carry the deadlines of their own day's law; this
  /// one stands in only for events before the first law on file.
  private func rule(_ name: RuleName, asOf: PlainDate) throws -> TimelinessRule {
    let version = law.rules[name]?.findVersion(on: asOf)
    let isUnknown = version?.content == .unknown
    let day = isUnknown ? version?.from.adding(days: -1) ?? asOf : asOf
    let term = Term(days: try law.days(name, on: day), rollsToWorkingDay: true)
    return TimelinessRule(term: term, calendar: holidays)
  }

  private func goals(
    _ part: KeyPath<ProgrammeTargetRule, [Goal]>
  ) -> [IndicatorKey: [Goal]] {
    var goals: [IndicatorKey: [Goal]] = [:]
    for target in targets { goals[target.key] = target[keyPath: part] }
    return goals
  }
}
