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
    return try IndicatorSet(settings).report(on: try facts(settings, asOf: asOf), asOf: asOf)
  }

  /// The figures as they would be if these were the known events.
  func report(on events: KnownEvents, asOf: PlainDate) throws -> IndicatorReport {
    let settings = try rules.settings(asOf: asOf)
    return try IndicatorSet(settings).report(
      on: try facts(of: events, settings, asOf: asOf), asOf: asOf)
  }

  func facts(_ settings: IndicatorSettings, asOf: PlainDate) throws -> IndicatorFacts {
    // Older births matter to the register's own years, as registrations many years late.
    try facts(
      of: try KnownEventTable(reading: connection).loadForFigures(), settings, asOf: asOf)
  }

  private func facts(
    of events: KnownEvents, _ settings: IndicatorSettings, asOf: PlainDate
  ) throws -> IndicatorFacts {
    var events = events
    events.birthReregistrations = try reregistrations(of: "birth")
    events.deathReregistrations = try reregistrations(of: "death")
    var facts = events.indicatorFacts(
      birthDeadlines: rules.birthDeadlines(settings),
      deathDeadlines: rules.deathDeadlines(settings))
    facts.publications = try publications(asOf: asOf)
    return facts
  }

  /// What was due by the day under the programme, and when it was published.
  private func publications(asOf: PlainDate) throws -> [PublicationFact] {
    let vintages = try PublicationTable.all(connection)
    return rules.releases.due(by: asOf).map { release in
      let published = vintages.filter { $0.year == release.year && release.isMet(by: $0) }
      return PublicationFact(
        reference: "\(release.year) \(release.kind.rawValue)", dueOn: release.day,
        publishedOn: published.map(\.publishedOn).min())
    }
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
