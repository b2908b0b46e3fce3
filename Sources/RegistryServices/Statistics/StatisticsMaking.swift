public import CivilDate
public import VitalStatistics

/// The statistics of a day from what is counted and what is known.
public struct StatisticsMaking: Sendable {
  /// Births or deaths of a year by the lists that tell of them.
  public struct Lists: Sendable, Equatable {
    public var book: EntryCell.Book
    public var year: Int
    public var registered: Int
    public var notified: Int
    public var both: Int

    public init(book: EntryCell.Book, year: Int, registered: Int, notified: Int, both: Int) {
      self.book = book
      self.year = year
      self.registered = registered
      self.notified = notified
      self.both = both
    }
  }

  private let rules: OfficeRules
  private let facts: IndicatorFacts
  private let cube: EntryCube
  private let lists: [Lists]
  private let population: PopulationTable?
  private let asOf: PlainDate

  public init(
    rules: OfficeRules, facts: IndicatorFacts, cube: EntryCube, lists: [Lists],
    population: PopulationTable? = nil, asOf: PlainDate
  ) {
    self.rules = rules
    self.facts = facts
    self.cube = cube
    self.lists = lists
    self.population = population
    self.asOf = asOf
  }

  /// The report of the programme on the same facts.
  public func report() throws -> IndicatorReport {
    try IndicatorSet(rules.settings(asOf: asOf)).report(on: facts, asOf: asOf)
  }

  /// Each rate on every basis that the register can answer, for every year.
  public func figures(_ report: IndicatorReport) throws -> [LabelledFigure] {
    let settings = try rules.settings(asOf: asOf)
    let set = IndicatorSet(settings)
    let births = cube.events(of: .birth, deadlines: rules.birthDeadlines(settings))
    let deaths = cube.events(of: .death, deadlines: rules.deathDeadlines(settings))
    // An entry that is not made yet is not known to this basis.
    func counters(_ events: [EventFact]) -> TimelinessCube {
      TimelinessCube(
        events.filter { $0.registration(asOf: asOf) != nil }, years: settings.years, asOf: asOf)
    }
    let counted = (births: counters(births), deaths: counters(deaths))
    var figures: [LabelledFigure] = []
    for indicator in set.timeliness {
      let isBirth = indicator.key.isOfBirths
      let book: EntryCell.Book = isBirth ? .birth : .death
      let known = report.figures.filter {
        $0.indicator == indicator.key && $0.basis == .cohort && $0.status != .insufficient
      }
      figures += known.flatMap {
        LabelledFigure.readings(
          of: $0, geography: .residence, denominator: .known, vintage: asOf)
      }
      var rates = (isBirth ? counted.births : counted.deaths).cohorts(indicator)
      if indicator.question == .onTime {
        rates += indicator.registrations(
          of: isBirth ? births : deaths, years: settings.years, asOf: asOf)
      }
      figures += rates.filter { $0.denominator > 0 }.flatMap {
        LabelledFigure.readings(
          of: $0, geography: .office, denominator: .registered, vintage: asOf)
      }
      figures += known.compactMap { estimated($0, book) }
      if indicator.question == .withinYear {
        figures += known.compactMap { expected($0, book) }
      }
    }
    return figures
  }

  /// The rate out of what two lists together say there was; nil where the second list is too short.
  private func estimated(_ figure: Figure, _ book: EntryCell.Book) -> LabelledFigure? {
    guard let list = lists.first(where: { $0.book == book && $0.year == figure.year }),
      list.both >= 10, figure.status == .final,
      let estimate = DualSystemEstimate(
        first: list.registered, second: list.notified, both: list.both)
    else { return nil }
    return LabelledFigure(
      indicator: figure.indicator,
      labels: FigureLabels(
        basis: .cohort, geography: .residence, denominator: .dualSystem, deadlineRule: .legal),
      vintage: asOf, year: list.year, numerator: figure.numerator,
      denominator: (100 * estimate.events).rounded() / 100, isFinal: true,
      denominatorError: estimate.halfWidth)
  }

  /// What is registered out of what the population should have had: a band of completeness, no denominator
  /// for a target. Nil for a year of which the table says nothing, or that is not over.
  private func expected(_ figure: Figure, _ book: EntryCell.Book) -> LabelledFigure? {
    guard let year = figure.year, year < asOf.year, let row = population?[year],
      let registered = figure.registered
    else { return nil }
    let events = ExpectedEvents(
      population: row.people, ratePerThousand: book == .birth ? row.birthRate : row.deathRate,
      in: PlainDate.firstDay(ofYear: year)...PlainDate.lastDay(ofYear: year))
    guard events.count > 0 else { return nil }
    return LabelledFigure(
      indicator: figure.indicator,
      labels: FigureLabels(
        basis: .cohort, geography: .residence, denominator: .expected, deadlineRule: .legal),
      vintage: asOf, year: year, numerator: registered,
      denominator: (100 * events.count).rounded() / 100, isFinal: figure.status == .final,
      denominatorError: events.halfWidth)
  }

  /// Where each target is heading.
  public func outlooks(_ report: IndicatorReport) -> [IndicatorOutlook] {
    rules.targets.compactMap { IndicatorOutlook($0, report: report) }
  }

  /// How long births and deaths wait.
  public var delays: [BookDelays] {
    [
      BookDelays(book: .birth, cube: cube, known: facts.births, asOf: asOf),
      BookDelays(book: .death, cube: cube, known: facts.deaths, asOf: asOf),
    ]
  }
}
