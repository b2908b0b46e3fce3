import CivilDate
import Testing

@testable import VitalStatistics

/// What is published of a year, and whether anybody can be found in it.
@Suite struct PublicationTests {
  /// A commune-year like the real ones: 520 births, 270 deaths, 300 marriages.
  private func events(_ random: inout TimelinessPropertyTests.Seeded) -> [PublishedEvent] {
    func any(_ book: EntryCell.Book, _ count: Int, years: ClosedRange<Int>) -> [PublishedEvent] {
      (0..<count).map { _ in
        let first = PlainDate.firstDay(ofYear: Int.random(in: years, using: &random))
        let day = first.adding(days: Int.random(in: 0..<365, using: &random))
        let age =
          book == .birth
          ? Int.random(in: 16...44, using: &random) : Int.random(in: 0...99, using: &random)
        return PublishedEvent(
          book: book, occurredOn: .day(day),
          sex: Bool.random(using: &random) ? .male : .female, age: age,
          key: Int.random(in: 0..<NoiseTable.house.modulus, using: &random))
      }
    }
    return any(.birth, 520, years: 2025...2025) + any(.death, 800, years: 2023...2025)
      + any(.marriage, 300, years: 2025...2025)
  }

  private func tables(_ events: [PublishedEvent], _ headlines: [Observation] = [])
    -> PublicationTables
  {
    PublicationTables(
      events: events, year: 2025, area: "VN_01_09931", isProvisional: true, headlines: headlines)
  }

  @Test(arguments: 1...12)
  func `differencing every pair of tables and vintages finds no person`(_ seed: UInt64) throws {
    var random = TimelinessPropertyTests.Seeded(state: seed)
    var known = events(&random)
    var vintages: [[Observation]] = []
    for _ in 0..<4 {
      let made = tables(known)
      let cells = try #require(made.protected(against: vintages))
      #expect(made.test(cells, against: vintages).isEmpty)
      // No published count is one or two people, and a suppressed one is empty and says so.
      for cell in cells where cell.unit == "PERSONS" {
        #expect(cell.value != "1" && cell.value != "2")
        #expect(cell.value.isEmpty == (cell.confidentiality == .confidential))
      }
      vintages.append(cells)
      // One more birth is registered before the next vintage.
      known.append(
        PublishedEvent(
          book: .birth, occurredOn: .day(PlainDate.firstDay(ofYear: 2025).adding(days: 200)),
          sex: .female, age: 30, key: Int.random(in: 0..<240, using: &random)))
    }
  }

  @Test func `exact tables would give a person away: the test can fail`() throws {
    var random = TimelinessPropertyTests.Seeded(state: 5)
    let exact = try #require(
      NoiseTable(modulus: 240, rows: [[NoiseTable.Step(noise: 0, keys: 240)]]))
    let first = PublicationTables(
      events: events(&random), year: 2025, area: "A", isProvisional: true, headlines: [],
      noise: exact)
    var published = first.observations.map {
      PublishedCell(id: $0.key, value: Int($0.value), isExact: true)
    }
    let unseen = first.relations.flatMap(\.parts).filter { part in
      !published.contains { $0.id == part }
    }
    published += unseen.map { PublishedCell(id: $0, value: nil) }
    let findings = DifferencingTest(relations: first.relations).findings(in: published)
    // Deaths under one year of age by month and sex are ones and twos somewhere in 100 cells.
    let smallest = published.compactMap(\.value).min() ?? 0
    #expect(smallest > 2 || !findings.isEmpty)
    #expect(findings.count == published.count { $0.value == 1 || $0.value == 2 })
  }

  @Test func `the same cell carries the same noise in every vintage and whatever the order`() {
    var random = TimelinessPropertyTests.Seeded(state: 3)
    let known = events(&random)
    let shuffled = known.shuffled(using: &random)
    #expect(tables(known).observations == tables(shuffled).observations)
  }

  @Test func `keys are unique and an observation reads back from its parts`() {
    var random = TimelinessPropertyTests.Seeded(state: 9)
    let cells = tables(events(&random)).observations
    #expect(Set(cells.map(\.key)).count == cells.count)
    #expect(cells.allSatisfy { Observation(fields: $0.fields) == $0 })
    // 39 by month and sex, twice; 13 by month; 6 by mother's age; 7 by age.
    #expect(cells.count == 39 + 39 + 13 + 6 + 7)
    #expect(Observation(fields: ["A"]) == nil)
  }

  @Test func `a headline that moved by fewer than five keeps the counts of before`() {
    func headline(_ numerator: Int, _ denominator: Int) -> Headline {
      Headline(
        indicator: .birthOnTime, year: 2025, numerator: numerator, denominator: denominator,
        isFinal: false)
    }
    let before = headline(483, 524)
    #expect(headline(483, 524).carried(over: before) == headline(483, 524))
    // One more late child is heard of: 483 of 525.
    let later = headline(483, 525).carried(over: before)
    #expect(later.denominator == 524 && later.isCarried)
    #expect(later.observation(area: "A").value == "92.2")
    // Six more, all late: told.
    #expect(headline(483, 530).carried(over: before).denominator == 530)
    // Ten more, nine of them on time: one exception more, not told.
    #expect(headline(492, 534).carried(over: before).isCarried)
    #expect(headline(1, 2).carried(over: nil) == headline(1, 2))
  }

  @Test func `a headline with few exceptions is empty, confidential and told in words`() {
    let headline = Headline(
      indicator: .birthWithinYear, year: 2025, numerator: 499, denominator: 500, isFinal: true)
    let cell = headline.observation(area: "VN_01_09931")
    #expect(cell.value.isEmpty && cell.confidentiality == .confidential)
    #expect(cell.comment == "at least 99" && cell.indicator == "BIRTH_WITHIN1Y")
  }
}
