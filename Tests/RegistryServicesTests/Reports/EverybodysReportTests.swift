import CivilDate
import Testing
import VitalStatistics

@testable import RegistryServices

/// What the edition for everybody must not tell, by itself or beside what is published.
@Suite struct EverybodysReportTests {
  private func day(_ text: String) throws -> PlainDate { try #require(PlainDate(iso8601: text)) }

  /// Sixty births in hospitals in March 2025, and one more of a mother, a place, a delay of its own.
  private func document(
    unusual: YearEntry? = nil, divorces: [YearDivorce] = [], figures: [LabelledFigure] = [],
    said: [Headline] = []
  ) throws -> AdministrativeDocument {
    let born = try day("2025-03-10")
    var entries = (0..<60).map { number in
      YearEntry(
        event: PublishedEvent(
          book: .birth, occurredOn: .day(born), sex: number < 30 ? .male : .female, age: 22,
          key: number),
        registeredOn: born.adding(days: 20), place: .facility, isResident: true, isHere: false)
    }
    if let unusual { entries.append(unusual) }
    return ReportMaking(
      facts: YearFacts(
        year: 2025, asOf: try day("2026-06-30"), events: entries.map(\.event), entries: entries,
        divorces: divorces),
      communeName: "xã Hưng Đạo", figures: figures, quality: [],
      causes: try CauseList(
        codes: "J18\n", rules: "group,J00-J99,respiratory,Hô hấp,Respiratory\n"),
      said: said,
      wording: ReportWording(.vietnamese) { code in
        ([code.key] + code.values).joined(separator: " ")
      },
      audience: .everybody
    ).document()
  }

  /// The first column of each table, and the headings.
  private func frame(_ document: AdministrativeDocument) -> [[String]] {
    document.tables.map { table in
      [table.title] + table.head[0].map(\.text) + table.rows.map { $0[0].text }
    }
  }

  @Test func `no row and no chapter is there because of one person`() throws {
    let born = try day("2025-12-24")
    // A girl of fourteen, at home, registered in the next year; its key hides one person behind a 0.
    let unusual = YearEntry(
      event: PublishedEvent(
        book: .birth, occurredOn: .day(born), sex: .undetermined, age: 14, key: 0),
      registeredOn: born.adding(days: 100), place: .home, isResident: false, isHere: true)
    let divorce = YearDivorce(
      effectiveOn: try day("2025-05-01"), marriedOn: try day("2018-06-01"), key: 0)
    #expect(
      frame(try document()) == frame(try document(unusual: unusual, divorces: [divorce])))
  }

  @Test func `who was late in which month, and single ages at death, are for the office`() throws {
    let titles = try document().tables.map(\.title)
    #expect(!titles.contains { $0.hasPrefix("report.table.birthsByDelay") })
    #expect(titles.contains("report.table.deathsByAge 2021–2025"))
  }

  @Test func `what rows and totals together give away is left out`() {
    // Five parts that are told as 3 hide one to four people each. Beside a total told as 4, which hides six
    // at most, each can only be one or two.
    let exact = [[1], [1], [1], [1], [1], [0], [5]]
    let told = CrossProtection(exact).protected([[3], [3], [3], [3], [3], [0], [4]])
    #expect(told == [[nil], [nil], [nil], [nil], [nil], [0], [4]])
    // With somebody who is in no part nobody can say so.
    let open = [[1], [1], [1], [1], [1], [0], [9]]
    #expect(CrossProtection(open).protected([[3], [0], [3], [0], [3], [0], [9]])[0] == [3])
  }

  @Test func `a rate says what was published while fewer than five cases came`() throws {
    func figure(_ numerator: Int, _ denominator: Double) throws -> LabelledFigure {
      LabelledFigure(
        indicator: .birthOnTime,
        labels: FigureLabels(
          basis: .cohort, geography: .residence, denominator: .known, deadlineRule: .legal),
        vintage: try day("2026-06-30"), year: 2025, numerator: numerator,
        denominator: denominator, isFinal: true)
    }
    let said = Headline(
      indicator: .birthOnTime, year: 2025, numerator: 483, denominator: 524, isFinal: true)
    func cases(_ figure: LabelledFigure, _ said: [Headline]) throws -> [String] {
      try document(figures: [figure], said: said).tables
        .filter { $0.title.hasPrefix("report.table.rates") }.flatMap { $0.rows.map { $0[3].text } }
    }
    #expect(try cases(figure(483, 524), []) == ["483/524"])
    // One late child more: beside the published counts it would be told.
    #expect(try cases(figure(483, 525), [said]) == ["483/524"])
    #expect(try cases(figure(483, 530), [said]) == ["483/530"])
  }

  @Test func `what was said last is by the day, not by the year`() throws {
    func vintage(_ year: Int, _ number: Int, _ day: String, _ onTime: Int) throws
      -> PublishedVintage
    {
      let published: PlainDate = try self.day(day)
      return PublishedVintage(
        year: year, number: number, asOf: published, publishedOn: published, revisionNote: "",
        signer: "Lan", communeCode: "09931", communeName: "Xã Hưng Đạo", goals: [],
        headlines: [
          Headline(
            indicator: .birthOnTime, year: 2025, numerator: onTime, denominator: 524,
            isFinal: true)
        ], observations: [], licence: Licence(name: "CC BY 4.0", address: "https://x.example"))
    }
    let said = PublishedVintage.lastSaid([
      try vintage(2025, 1, "2026-06-01", 470), try vintage(2025, 2, "2027-04-01", 485),
      try vintage(2026, 1, "2027-03-01", 480),
    ])
    #expect(said.map(\.numerator) == [485])
  }
}
