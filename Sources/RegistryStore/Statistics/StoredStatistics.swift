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

  /// Everything as of a day; nil is today.
  public func statistics(asOf: PlainDate?) async throws -> StatisticsView {
    let (rules, population, causes, asOf) = (rules, population, causes, asOf ?? now.today)
    return try await ledger.readSettled { try Self.view($0, rules, population, causes, asOf) }
  }

  static func view(
    _ connection: any SQLConnection, _ rules: OfficeRules, _ population: PopulationTable?,
    _ causes: CauseList, _ asOf: PlainDate
  ) throws -> StatisticsView {
    let commune = try RegisterOpened.read(connection).commune
    let settings = try rules.settings(asOf: asOf)
    let making = StatisticsMaking(
      rules: rules,
      facts: try StoredFigures(connection: connection, rules: rules).facts(
        settings, asOf: asOf),
      cube: try EntryCountTable.load(connection),
      lists: try ListCounts(connection: connection, asOf: asOf).all(),
      population: population, asOf: asOf)
    let report = try making.report()
    return StatisticsView(
      communeCode: commune.code, communeName: commune.name, asOf: asOf,
      figures: try making.figures(report), outlooks: making.outlooks(report),
      delays: making.delays,
      villages: try VillageCounts(connection: connection, rules: rules, asOf: asOf).shares(),
      quality: try QualityChecks(
        connection: connection, calendar: rules.holidays, asOf: asOf, causes: causes
      ).findings())
  }

  /// The same as JSON.
  public func statisticsJSON(asOf: PlainDate?) async throws -> String {
    try await statistics(asOf: asOf).json
  }
}
