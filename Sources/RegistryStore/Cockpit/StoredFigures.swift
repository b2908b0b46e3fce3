internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The figures of a day, from the known events as they are kept.
struct StoredFigures {
  let connection: any SQLConnection
  let rules: OfficeRules

  func report(asOf: PlainDate) throws -> IndicatorReport {
    let settings = try rules.settings(asOf: asOf)
    return try IndicatorSet(settings).report(on: try facts(settings), asOf: asOf)
  }

  /// The figures as they would be if these were the known events.
  func report(on events: KnownEvents, asOf: PlainDate) throws -> IndicatorReport {
    let settings = try rules.settings(asOf: asOf)
    return try IndicatorSet(settings).report(on: try facts(of: events, settings), asOf: asOf)
  }

  func facts(_ settings: IndicatorSettings) throws -> IndicatorFacts {
    // Older births matter to the register's own years, as registrations many years late.
    try facts(of: try KnownEventTable(reading: connection).loadForFigures(), settings)
  }

  private func facts(
    of events: KnownEvents, _ settings: IndicatorSettings
  ) throws -> IndicatorFacts {
    var events = events
    events.birthReregistrations = try reregistrations(of: "birth")
    events.deathReregistrations = try reregistrations(of: "death")
    return events.indicatorFacts(
      birthDeadlines: rules.birthDeadlines(settings),
      deathDeadlines: rules.deathDeadlines(settings))
  }

  private func reregistrations(of kind: String) throws -> [PartialDate] {
    try connection.rows(
      """
      SELECT issued_on FROM paper
      WHERE kind = \(kind) AND type = \(RegistrationType.again.rawValue)
      """
    ) { PartialDate(iso8601: $0.text(0)) }.compactMap(\.self)
  }
}
