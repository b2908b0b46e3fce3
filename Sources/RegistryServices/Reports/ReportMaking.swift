import CivilDate
public import VitalStatistics

/// The vital-statistics report of a year, after the template of Vital Strategies, ESCAP and Statistics Norway
/// (2020): method, registration, quality and completeness, births, deaths, causes, marriages and divorces.
public struct ReportMaking {
  let facts: YearFacts
  let communeName: String
  let figures: [LabelledFigure]
  let findings: [QualityFinding]
  let causes: CauseList
  /// The rates as they were published last.
  let said: [Headline]
  let wording: ReportWording
  let audience: ReportAudience

  var tables: ReportTables { ReportTables(wording: wording, audience: audience) }

  public init(
    facts: YearFacts, communeName: String, figures: [LabelledFigure],
    quality findings: [QualityFinding], causes: CauseList, said: [Headline] = [],
    wording: ReportWording, audience: ReportAudience
  ) {
    self.facts = facts
    self.communeName = communeName
    self.figures = figures
    self.findings = findings
    self.causes = causes
    self.said = said
    self.wording = wording
    self.audience = audience
  }

  var year: Int { facts.year }
  var isFinal: Bool { facts.asOf > PlainDate.lastDay(ofYear: year + 1) }

  /// The report; its look is that of a publication.
  public func document() -> AdministrativeDocument {
    var document = AdministrativeDocument(
      agency: PaperAgency(
        name: say("report.publisher", communeName).uppercased(), place: communeName),
      on: facts.asOf, kind: say("report.kind"), subject: say("report.subject", "\(year)"))
    document.look = .publication
    document.body =
      summary + method + timeliness + births + deaths + causesOfDeath + marriages + divorces
    return document
  }

  func say(_ key: String, _ values: String...) -> String {
    switch values.count {
    case 0: wording.say(key)
    case 1: wording.say(key, values[0])
    case 2: wording.say(key, values[0], values[1])
    default: wording.say(key, values[0], values[1], values[2])
    }
  }

  /// First registrations of a book whose event was in a year.
  func events(_ book: EntryCell.Book, _ year: Int) -> [PublishedEvent] {
    facts.events.filter { $0.book == book && $0.occurredOn?.year == year }
  }

  func count(_ events: [PublishedEvent]) -> Int { tables.count(events, key: \.key) }

  func divorces(_ year: Int) -> [YearDivorce] {
    facts.divorces.filter { $0.effectiveOn.year == year }
  }

  /// Events for each thousand people; nil without a population.
  func rate(_ count: Int) -> Double? {
    facts.people.map { 1_000 * Double(count) / Double($0) }
  }

  // MARK: on one page

  private var summary: [AdministrativeDocument.Part] {
    let (births, deaths) = (events(.birth, year), events(.death, year))
    let marriages = events(.marriage, year)
    let parted = divorces(year)
    let divorceCount = tables.count(parted, key: \.key)
    let (born, died, married) = (count(births), count(deaths), count(marriages))
    let ratio = sexRatio(facts.pooled)
    var rows: [[AdministrativeCell]] = [
      line("report.births", born), line("report.deaths", died),
      line("report.increase", born - died), line("report.marriages", married),
      line("report.divorces", divorceCount),
      line("report.sexRatio", ratio.ratio, places: 1),
      line("report.birthRate", rate(born), places: 1),
      line("report.deathRate", rate(died), places: 1),
      line("report.marriageRate", rate(married), places: 1),
      line("report.divorceRate", rate(divorceCount), places: 1),
      line("report.fertility", facts.totalFertility, places: 2),
      line("report.motherAge", mean(births.compactMap(\.age)), places: 1),
      line("report.deathAge", median(deaths.compactMap(\.age)), places: 0),
    ]
    let entries = facts.entries(of: .marriage)
    rows += [
      line("report.husbandAge", mean(entries.compactMap(\.husbandAge)), places: 1),
      line("report.wifeAge", mean(entries.compactMap(\.wifeAge)), places: 1),
    ]
    return [
      .heading(say("report.chapter.summary"), level: 1),
      .paragraph(say(isFinal ? "report.final" : "report.provisional", wording.date(facts.asOf))),
      .table(
        tables.listed(
          say("report.table.summary", "\(year)"),
          head: [say("report.indicator"), say("report.value")], rows, note: populationNote,
          first: 3)),
      .table(seriesTable), .chart(seriesChart),
    ]
  }

  private func line(_ key: String, _ number: Int) -> [AdministrativeCell] {
    [.text(say(key)), wording.cell(number)]
  }

  private func line(_ key: String, _ value: Double?, places: Int) -> [AdministrativeCell] {
    [.text(say(key)), wording.cell(value, places: places)]
  }

  /// Nil for fewer than ten: a mean of few is a person's age.
  func mean(_ numbers: [Int]) -> Double? {
    guard numbers.count >= 10 else { return nil }
    return Double(numbers.reduce(0, +)) / Double(numbers.count)
  }

  func median(_ numbers: [Int]) -> Double? {
    guard numbers.count >= 10 else { return nil }
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    guard sorted.count.isMultiple(of: 2) else { return Double(sorted[middle]) }
    return Double(sorted[middle - 1] + sorted[middle]) / 2
  }

  func sexRatio(_ years: ClosedRange<Int>) -> SexRatio {
    let born = facts.events.filter { event in
      event.book == .birth && (event.occurredOn.map { years.contains($0.year) } ?? false)
    }
    return SexRatio(
      male: count(born.filter { $0.sex == .male }),
      female: count(born.filter { $0.sex == .female }))
  }

  private var populationNote: String {
    if let row = facts.population {
      return say("report.note.population", wording.number(row.people), "\(row.year)")
    }
    if let residents = facts.residents, residents.all > 0 {
      return say(
        "report.note.residents", wording.number(residents.all), wording.date(residents.on))
    }
    return say("report.note.noPopulation")
  }

  // MARK: ten years

  private var series: [Int] {
    let first = facts.events.compactMap { $0.occurredOn?.year }.min() ?? year
    return Array(max(first, year - 9)...year)
  }

  private var seriesTable: AdministrativeTable {
    let rows = series.map { year -> [AdministrativeCell] in
      let born = events(.birth, year)
      let (births, deaths) = (count(born), count(events(.death, year)))
      let boys = count(born.filter { $0.sex == .male })
      let girls = count(born.filter { $0.sex == .female })
      return [
        .text("\(year)"), wording.cell(births), wording.cell(boys), wording.cell(girls),
        wording.cell(deaths), wording.cell(births - deaths),
        wording.cell(count(events(.marriage, year))),
        wording.cell(tables.count(divorces(year), key: \.key)),
      ]
    }
    let head = [
      "report.year", "report.births", "report.male", "report.female", "report.deaths",
      "report.increase", "report.marriages", "report.divorces",
    ].map { say($0) }
    return tables.listed(say("report.table.series"), head: head, rows, first: 1)
  }

  private var seriesChart: AdministrativeChart {
    let books: [(String, EntryCell.Book)] = [
      ("report.births", .birth), ("report.deaths", .death), ("report.marriages", .marriage),
    ]
    return AdministrativeChart(
      title: say("report.chart.series"), form: .lines, labels: series.map(String.init),
      series: books.map { key, book in
        .init(name: say(key), values: series.map { Double(count(events(book, $0))) })
      })
  }

  // MARK: method

  private var method: [AdministrativeDocument.Part] {
    let first = say("report.method.sources", communeName, "\(year)")
    let noise =
      audience == .everybody ? say("report.method.noise") : say("report.method.exact")
    return [
      .heading(say("report.chapter.method"), level: 1), .paragraph(first),
      .list([
        say("report.method.basis"), say("report.method.late"), say("report.method.residence"),
        say("report.method.partial"), noise,
      ]),
    ]
  }
}
