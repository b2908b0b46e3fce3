public import CivilDate
public import RegistryServices
internal import SQLToolkit
public import VitalStatistics

/// The commune's statistics, from the counters, the known events and the papers.
public struct StoredStatistics: StatisticsDesk {
  private let ledger: CommuneLedger
  private let rules: OfficeRules
  private let now: Now
  private let population: PopulationTable?
  private let causes: CauseList
  private let views = RegisterShelf<StatisticsView>()
  private let qualities = RegisterShelf<QualityView>()

  public init(
    ledger: CommuneLedger, rules: OfficeRules, now: Now, population: PopulationTable? = nil,
    causes: CauseList = .empty
  ) {
    self.causes = causes
    self.ledger = ledger
    self.rules = rules
    self.now = now
    self.population = population
  }

  /// Figures, forecasts, delays and comparison as of a day; nil is today.
  public func statistics(asOf: PlainDate?) async throws -> StatisticsView {
    let asOf = asOf ?? now.today
    return try await ledger.readSettled { connection in
      try views.value(asOf: asOf, connection) { try view(connection, asOf) }
    }
  }

  /// The checks of quality as of a day; nil is today.
  public func quality(asOf: PlainDate?) async throws -> QualityView {
    let (rules, causes, asOf) = (rules, causes, asOf ?? now.today)
    return try await ledger.readSettled { connection in
      try qualities.value(asOf: asOf, connection) {
        let entries = try QualityEntry.load(connection, asOf: asOf)
        return try Self.quality(of: entries, connection, rules, causes, asOf)
      }
    }
  }

  static func quality(
    of entries: [QualityEntry], _ connection: any SQLConnection, _ rules: OfficeRules,
    _ causes: CauseList, _ asOf: PlainDate
  ) throws -> QualityView {
    QualityView(
      asOf: asOf,
      findings: try QualityChecks(
        connection: connection, calendar: rules.holidays, asOf: asOf, causes: causes
      ).findings(entries))
  }

  private func view(_ connection: any SQLConnection, _ asOf: PlainDate) throws -> StatisticsView {
    let commune = try RegisterOpened.read(connection).commune
    let making = try Self.making(connection, rules, population, asOf)
    let report = try making.report()
    return StatisticsView(
      communeCode: commune.code, communeName: commune.name, asOf: asOf,
      figures: try making.figures(report), outlooks: making.outlooks(report),
      delays: making.delays,
      villages: try VillageCounts(connection: connection, rules: rules, asOf: asOf).shares())
  }

  static func making(
    _ connection: any SQLConnection, _ rules: OfficeRules, _ population: PopulationTable?,
    _ asOf: PlainDate
  ) throws -> StatisticsMaking {
    StatisticsMaking(
      rules: rules,
      facts: try StoredFigures(connection: connection, rules: rules).facts(
        try rules.settings(asOf: asOf), asOf: asOf),
      cube: try EntryCountTable.load(connection, asOf: asOf),
      lists: try ListCounts(connection: connection, asOf: asOf).all(),
      population: population, asOf: asOf)
  }

  /// Both as JSON.
  public func statisticsJSON(asOf: PlainDate?) async throws -> String {
    try await statistics(asOf: asOf).json(with: quality(asOf: asOf))
  }
}
