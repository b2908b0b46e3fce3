internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The figures of a day, from the counters of the known events.
struct StoredFigures {
  let connection: any SQLConnection
  let rules: OfficeRules

  func report(asOf: PlainDate) throws -> IndicatorReport {
    let settings = try rules.settings(asOf: asOf)
    return try IndicatorSet(settings).report(on: try facts(settings, asOf: asOf), asOf: asOf)
  }

  /// The facts as they would be if these were the known events.
  static func facts(
    _ facts: IndicatorFacts, supposing events: KnownEvents, rules: OfficeRules,
    _ settings: IndicatorSettings
  ) -> IndicatorFacts {
    var facts = facts
    facts.births = []
    facts.deaths = []
    KnownCounts(of: events).add(
      to: &facts, birthDeadlines: rules.birthDeadlines(settings),
      deathDeadlines: rules.deathDeadlines(settings))
    facts.divorces = events.divorces.map(\.fact)
    facts.surveyed = events.surveyed.map(\.fact)
    return facts
  }

  func facts(_ settings: IndicatorSettings, asOf: PlainDate) throws -> IndicatorFacts {
    let table = try KnownEventTable(reading: connection)
    // Older births matter to the register's own years, as registrations many years late.
    let counts = try table.counts(from: min(OfficeRules.firstYear, asOf.year), asOf: asOf)
    var facts = IndicatorFacts()
    counts.add(
      to: &facts, birthDeadlines: rules.birthDeadlines(settings),
      deathDeadlines: rules.deathDeadlines(settings))
    facts.divorces = try (table.load() as [KnownDivorce]).map(\.fact)
    facts.surveyed = try (table.load() as [SurveyedPerson]).map(\.fact)
    facts.birthReregistrations = try reregistrations(of: "birth")
    facts.deathReregistrations = try reregistrations(of: "death")
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
      SELECT issued_on, entries FROM entry_count
      WHERE kind = \(kind) AND type = \(RegistrationType.again.rawValue)
      """
    ) { row in
      PartialDate(iso8601: row.text(0)).map { Array(repeating: $0, count: row.integer(1)) } ?? []
    }.flatMap(\.self)
  }
}
