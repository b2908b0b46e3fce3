public import CivilDate
internal import CivilRegistration
public import RegistryServices
internal import SQLToolkit
public import VitalStatistics

/// Yearly reports from the counters, the known events and the acts.
public struct StoredReports: ReportDesk {
  private let ledger: CommuneLedger
  private let rules: OfficeRules
  private let now: Now
  private let population: PopulationTable?
  private let causes: CauseList
  private let shelf = RegisterShelf<Reading>()

  public init(
    ledger: CommuneLedger, rules: OfficeRules, now: Now, population: PopulationTable?,
    causes: CauseList
  ) {
    self.ledger = ledger
    self.rules = rules
    self.now = now
    self.population = population
    self.causes = causes
  }

  /// The report of a year.
  public func report(
    year: Int, asOf: PlainDate?, for audience: ReportAudience, in wording: ReportWording
  ) async throws -> AdministrativeDocument {
    let asOf = asOf ?? now.today
    guard asOf <= now.today else { throw ReportRefusal.dayInFuture }
    guard year < asOf.year, year >= OfficeRules.firstYear else {
      throw ReportRefusal.yearNotOver(year)
    }
    let (rules, population, causes) = (rules, population, causes)
    let shelf = shelf
    let read = try await ledger.readSettled { connection in
      // Every language, edition and format of a report is made of the same reading.
      let (key, found) = try shelf.find(asOf: asOf, connection)
      if let found, found.year == year { return found }
      let read = try Self.read(year, asOf, rules, population, causes, connection)
      shelf.keep(read, under: key)
      return read
    }
    guard read.facts.events.contains(where: { $0.occurredOn?.year == year }) else {
      throw ReportRefusal.nothingKnown(year)
    }
    return ReportMaking(
      facts: read.facts, communeName: read.communeName, figures: read.figures,
      quality: read.quality, causes: causes, said: read.said, wording: wording, audience: audience
    ).document()
  }

  /// What a report of a year is made of.
  private struct Reading: Sendable {
    var year: Int
    var communeName: String
    var facts: YearFacts
    var figures: [LabelledFigure]
    var quality: [QualityFinding]
    /// The rates as they were published last.
    var said: [Headline]
  }

  private static func read(
    _ year: Int, _ asOf: PlainDate, _ rules: OfficeRules, _ population: PopulationTable?,
    _ causes: CauseList, _ connection: any SQLConnection
  ) throws -> Reading {
    let entries = try QualityEntry.load(connection, asOf: asOf)
    let making = try StoredStatistics.making(connection, rules, population, asOf)
    return Reading(
      year: year, communeName: try RegisterOpened.read(connection).commune.name,
      facts: try facts(year, asOf, entries, population, causes, connection),
      figures: try making.figures(making.report()),
      quality: try StoredStatistics.quality(of: entries, connection, rules, causes, asOf)
        .findings,
      said: PublishedVintage.lastSaid(try PublicationTable.all(connection)))
  }

  private static func facts(
    _ year: Int, _ asOf: PlainDate, _ entries: [QualityEntry], _ population: PopulationTable?,
    _ causes: CauseList,
    _ connection: any SQLConnection
  ) throws -> YearFacts {
    let published = PublishedEvents(connection: connection, asOf: asOf)
    let named = try published.named(entries)
    var facts = YearFacts(
      year: year, asOf: asOf, events: named.map(\.event), entries: [], divorces: [],
      residents: try residents(connection), population: population?[year])
    facts.entries = try ReportEntries(
      connection: connection, events: Dictionary(named.map { ($0.id, $0.event) }) { one, _ in one },
      causes: causes, communeName: RegisterOpened.read(connection).commune.name
    ).load(year, pooled: facts.pooled)
    facts.divorces = try divorces(published, asOf, connection)
    return facts
  }

  private static func divorces(
    _ published: PublishedEvents, _ asOf: PlainDate, _ connection: any SQLConnection
  ) throws -> [YearDivorce] {
    var married: [String: PlainDate] = [:]
    try connection.forEachRow("SELECT id, event_on FROM paper WHERE kind = 'marriage'") { row in
      married[row.text(0)] = PlainDate(iso8601: row.text(1))
    }
    let known: [KnownDivorce] = try KnownEventTable(reading: connection).load()
    let key = try published.key()
    return known.filter { divorce in
      divorce.isMarriedHere && divorce.effectiveOn <= asOf
        && divorce.setAsideOn.map { $0 > asOf } ?? true
    }.map { divorce in
      YearDivorce(
        effectiveOn: divorce.effectiveOn, marriedOn: divorce.marriage.flatMap { married[$0] },
        key: key(divorce.id))
    }
  }

  /// The present residents; nil without a list.
  private static func residents(_ connection: any SQLConnection) throws -> ResidentAges? {
    let day =
      try connection.firstRow(
        "SELECT max(issued_on) FROM paper WHERE kind = 'residents' AND is_current = 1"
      ) { PlainDate(iso8601: $0.text(0)) } ?? nil
    let received =
      try connection.firstRow(
        """
        SELECT max(act.recorded_at) FROM act JOIN paper ON paper.seq = act.seq
        WHERE paper.kind = 'residents' AND paper.is_current = 1
        """
      ) { PlainDate(iso8601: String($0.text(0).prefix(10))) } ?? nil
    guard let on = day ?? received else { return nil }
    var ages = ResidentAges(on: on)
    try connection.forEachRow(
      """
      SELECT paper.event_on, person_mention.sex FROM paper
      JOIN person_mention ON person_mention.paper_id = paper.id
        AND person_mention.role = 'resident'
      WHERE paper.kind = 'residents' AND paper.is_current = 1
      """
    ) { row in
      guard let born = PartialDate(iso8601: row.text(0)) else { return }
      ages.add(bornOn: born, Sex(rawValue: row.text(1)) ?? .unknown)
    }
    return ages.all > 0 ? ages : nil
  }
}
