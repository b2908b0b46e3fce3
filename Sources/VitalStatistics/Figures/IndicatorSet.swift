public import CivilDate

/// The thirteen indicators of the programme under one set of rules.
public struct IndicatorSet: Sendable {
  public let settings: IndicatorSettings

  public init(_ settings: IndicatorSettings) {
    self.settings = settings
  }

  /// Every figure as of a day, in the order of the programme. Events after the day do not exist yet.
  ///
  /// Throws for a day of a year whose holidays are not known: nobody can say then what is due.
  public func report(
    on facts: IndicatorFacts, asOf: PlainDate
  ) throws(CalendarGap) -> IndicatorReport {
    for rule in [settings.birthRule, settings.deathRule] where !rule.calendar.covers(asOf) {
      throw CalendarGap(date: asOf, coveredYears: rule.calendar.coveredYears)
    }
    // A year that has not begun has no cohort.
    let years =
      min(settings.years.lowerBound, asOf.year)...min(settings.years.upperBound, asOf.year)
    let births = TimelinessCube(facts.births, years: years, asOf: asOf)
    let deaths = TimelinessCube(facts.deaths, years: years, asOf: asOf)
    var figures: [Figure] = []
    for indicator in timeliness {
      let isBirth = indicator.key.isOfBirths
      figures += (isBirth ? births : deaths).cohorts(indicator)
      guard indicator.question == .onTime else { continue }
      figures += indicator.registrations(
        of: isBirth ? facts.births : facts.deaths,
        reregistrations: isBirth ? facts.birthReregistrations : facts.deathReregistrations,
        years: years, asOf: asOf)
    }
    figures += [
      certificates(.first).figure(of: facts.registered, asOf: asOf),
      certificates(.second).figure(of: facts.registered, asOf: asOf),
      ResidentIndicator.noCertificate(of: facts.residents, asOf: asOf),
      ResidentIndicator.validCertificate(of: facts.residents, asOf: asOf),
      VulnerableIndicator.figure(of: facts.surveyed, asOf: asOf),
      divorcesRecorded.figure(of: facts.divorces, asOf: asOf),
      divorcesLegacy.figure(of: facts.divorces, asOf: asOf),
      realtime.figure(of: facts.courtMessages, asOf: asOf),
      PublicationIndicator.figure(of: facts.publications, asOf: asOf),
    ]
    return IndicatorReport(
      asOf: asOf, figures: figures.map { withGoals($0, year: asOf.year) })
  }

  /// The indicator of one of the four timely registrations; nil for the others.
  public func timeliness(_ key: IndicatorKey) -> TimelinessIndicator? {
    timeliness.first { $0.key == key }
  }

  /// The four indicators of timely registration.
  public var timeliness: [TimelinessIndicator] {
    [
      TimelinessIndicator(key: .birthOnTime, question: .onTime, rule: settings.birthRule),
      TimelinessIndicator(key: .birthWithinYear, question: .withinYear, rule: settings.birthRule),
      TimelinessIndicator(key: .deathOnTime, question: .onTime, rule: settings.deathRule),
      TimelinessIndicator(key: .deathWithinYear, question: .withinYear, rule: settings.deathRule),
    ]
  }

  /// The electronic certificates of one phase.
  public func certificates(_ phase: CertificateIndicator.Phase) -> CertificateIndicator {
    CertificateIndicator(
      phase: phase, boundary: settings.certificateBoundary,
      electronicSince: settings.electronicSince)
  }

  /// Divorces in effect since the plan began to count them.
  public var divorcesRecorded: DivorceIndicator {
    DivorceIndicator(
      key: .divorceRecorded,
      effective: settings.divorcesSince...PlainDate.lastDay(ofYear: 9_999),
      graceDays: settings.divorceGraceDays)
  }

  /// Divorces in effect before that.
  public var divorcesLegacy: DivorceIndicator {
    DivorceIndicator(
      key: .divorceLegacy,
      effective: PlainDate.firstDay(ofYear: 0)...settings.divorcesSince.adding(days: -1))
  }

  /// Messages of courts, under the time set for them.
  public var realtime: RealtimeIndicator {
    RealtimeIndicator(limitMinutes: settings.realtimeLimitMinutes)
  }

  private func withGoals(_ figure: Figure, year: Int) -> Figure {
    var figure = figure
    figure.target = Goal.current(settings.goals[figure.indicator] ?? [], in: year)
    figure.national = Goal.current(settings.nationalGoals[figure.indicator] ?? [], in: year)
    // The Ministry's form has no target of its own.
    if figure.basis == .registration { (figure.target, figure.national) = (nil, nil) }
    if figure.target == nil, figure.basis != .registration, figure.status != .insufficient,
      !settings.goals.isEmpty
    {
      figure.status = .unstated
    }
    return figure
  }
}
