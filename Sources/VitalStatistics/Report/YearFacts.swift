public import CivilDate

/// What the report of a year is made of.
public struct YearFacts: Sendable, Equatable {
  public var year: Int
  public var asOf: PlainDate
  /// First registrations of every year.
  public var events: [PublishedEvent]
  /// Births and marriages of the year, deaths of the five years that end with it.
  public var entries: [YearEntry]
  /// Divorces of every year, of marriages registered here.
  public var divorces: [YearDivorce]
  public var residents: ResidentAges?
  public var population: PopulationTable.Row?

  public init(
    year: Int, asOf: PlainDate, events: [PublishedEvent], entries: [YearEntry],
    divorces: [YearDivorce], residents: ResidentAges? = nil,
    population: PopulationTable.Row? = nil
  ) {
    self.year = year
    self.asOf = asOf
    self.events = events
    self.entries = entries
    self.divorces = divorces
    self.residents = residents
    self.population = population
  }

  /// Years of deaths that are told together where one year has too few.
  public static let pooledYears = 5

  public var pooled: ClosedRange<Int> { (year - Self.pooledYears + 1)...year }

  /// People of the year: those of the population file, else those of the list.
  public var people: Int? {
    if let population { return population.people }
    guard let residents, residents.all > 0 else { return nil }
    return residents.all
  }

  /// The entries of a book whose event was in the year.
  public func entries(of book: EntryCell.Book) -> [YearEntry] {
    entries.filter { $0.event.book == book && $0.event.occurredOn?.year == year }
  }

  /// The deaths of the pooled years.
  public var pooledDeaths: [YearEntry] {
    entries.filter { entry in
      entry.event.book == .death
        && (entry.event.occurredOn.map { pooled.contains($0.year) } ?? false)
    }
  }

  /// Completeness of the registration of deaths by Adair and Lopez over the pooled years; nil where there
  /// are too few deaths, or nothing to tell the inputs from.
  public var deathCompleteness: Double? {
    guard let people, let residents, residents.all > 0 else { return nil }
    let deaths = pooledDeaths
    let births = events.filter { event in
      event.book == .birth && (event.occurredOn.map { pooled.contains($0.year) } ?? false)
    }.count
    let young = deaths.count { $0.event.age.map { (0...4).contains($0) } ?? false }
    guard deaths.count >= AdairLopez.fewestDeaths, births > 0, young > 0 else { return nil }
    let rate = 1_000 * Double(deaths.count) / Double(Self.pooledYears) / Double(people)
    let old = Double(residents.count(65...ResidentAges.oldest)) / Double(residents.all)
    return AdairLopez(
      registeredRate: rate, shareOver65: old,
      underFiveMortality: Double(young) / Double(births), year: year - Self.pooledYears / 2
    ).completeness()
  }

  /// Women of these ages on the list of residents; nil where there is no list or none of these women. The
  /// list must be of the year or the one after: women grow older.
  public func women(_ ages: ClosedRange<Int>) -> Int? {
    guard let residents, (year...(year + 1)).contains(residents.on.year) else { return nil }
    let women = residents.count(ages, .female)
    return women > 0 ? women : nil
  }

  /// Births for each thousand women of an age group in a year; nil where their number is not known.
  public func fertility(_ ages: ClosedRange<Int>) -> Double? {
    guard let women = women(ages) else { return nil }
    let births = events.count { event in
      event.book == .birth && event.occurredOn?.year == year
        && (event.age.map(ages.contains) ?? false)
    }
    return 1_000 * Double(births) / Double(women)
  }

  /// Ages of mothers by five years.
  public static let motherAges = stride(from: 15, through: 45, by: 5).map { $0...($0 + 4) }

  /// Children that a woman would have at the rates of the year.
  public var totalFertility: Double? {
    let rates = Self.motherAges.compactMap(fertility)
    guard rates.count == Self.motherAges.count else { return nil }
    return rates.reduce(0, +) * 5 / 1_000
  }
}
