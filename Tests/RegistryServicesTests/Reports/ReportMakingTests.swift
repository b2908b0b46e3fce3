import CivilDate
import Testing
import VitalStatistics

@testable import RegistryServices

/// The yearly report from counted facts: what each table says, in two languages, for two audiences.
@Suite struct ReportMakingTests {
  private static let rules = """
    group,J00-J99,respiratory,Hô hấp,Respiratory
    group,R00-R99,ill_defined,Không rõ,Ill-defined
    unusable,R96-R99
    word,J18,viem phoi
    """

  private func day(_ text: String) throws -> PlainDate { try #require(PlainDate(iso8601: text)) }

  /// 40 boys and 36 girls born on 10 March 2025 to mothers of 22, entered 20 days later, three quarters in a
  /// hospital; 12 deaths of pneumonia at 80 in each of five years; 10 couples of 26 and 24.
  private func facts() throws -> YearFacts {
    var entries: [YearEntry] = []
    let born = try day("2025-03-10")
    for number in 0..<76 {
      let event = PublishedEvent(
        book: .birth, occurredOn: .day(born), sex: number < 40 ? .male : .female, age: 22,
        key: number)
      entries.append(
        YearEntry(
          event: event, registeredOn: born.adding(days: 20),
          place: number.isMultiple(of: 4) ? .home : .facility, isResident: true,
          isHere: number.isMultiple(of: 4)))
    }
    for year in 2021...2025 {
      let died = try day("\(year)-07-01")
      for number in 0..<12 {
        let event = PublishedEvent(
          book: .death, occurredOn: .day(died), sex: .female, age: 80, key: number)
        entries.append(
          YearEntry(
            event: event, registeredOn: died.adding(days: 3), place: .home, isResident: true,
            isHere: true, cause: number < 9 ? "J18" : "R99"))
      }
    }
    let married = try day("2025-11-02")
    for number in 0..<10 {
      let event = PublishedEvent(
        book: .marriage, occurredOn: .day(married), sex: .unknown, key: number)
      entries.append(
        YearEntry(event: event, registeredOn: married, husbandAge: 26, wifeAge: 24))
    }
    return YearFacts(
      year: 2025, asOf: try day("2026-06-30"), events: entries.map(\.event), entries: entries,
      divorces: [
        YearDivorce(effectiveOn: try day("2025-05-01"), marriedOn: try day("2018-06-01"), key: 1)
      ],
      population: .init(year: 2025, people: 10_000, birthRate: 13, deathRate: 7))
  }

  private func document(
    _ language: ReportWording.Language = .vietnamese, _ audience: ReportAudience = .office
  ) throws -> AdministrativeDocument {
    let facts = try facts()
    let wording = ReportWording(language) { code in
      ([code.key] + code.values).joined(separator: " ")
    }
    return ReportMaking(
      facts: facts, communeName: "xã Hưng Đạo", figures: [], quality: [],
      causes: try CauseList(codes: "J18\nR99\n", rules: Self.rules),
      wording: wording, audience: audience
    ).document()
  }

  private func table(
    _ title: String, _ document: AdministrativeDocument
  ) throws -> [[String]] {
    let table = try #require(document.tables.first { $0.title.hasPrefix(title) }, "\(title)")
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    return table.rows.map { $0.map(\.text) }
  }

  @Test func `the key figures follow from the entries and the population`() throws {
    let rows = try table("report.table.summary", try document())
    func value(_ name: String) -> String? { rows.first { $0[0] == name }?[1] }
    #expect(value("report.births") == "76" && value("report.deaths") == "12")
    #expect(value("report.increase") == "64" && value("report.divorces") == "1")
    // 40 / 36
    #expect(value("report.sexRatio") == "111,1")
    // 76, 12 and 10 of 10,000
    #expect(value("report.birthRate") == "7,6" && value("report.deathRate") == "1,2")
    #expect(value("report.marriageRate") == "1,0")
    #expect(value("report.motherAge") == "22,0" && value("report.deathAge") == "80")
    #expect(value("report.husbandAge") == "26,0" && value("report.wifeAge") == "24,0")
    // No list of residents: nobody knows how many women there are.
    #expect(value("report.fertility") == "…")
  }

  @Test func `births are told by month, sex, mother, place and residence`() throws {
    let document = try document()
    #expect(
      try table("report.table.birthsByMonth", document)
        == [["3", "40", "36", "76"], ["report.total", "40", "36", "76"]])
    #expect(
      try table("report.table.birthsByMother", document)
        == [["20–24", "40", "36", "76"], ["report.total", "40", "36", "76"]])
    // Every fourth of 0 to 75 is 19: 10 of the 40 boys.
    #expect(
      try table("report.table.birthsByPlace", document) == [
        ["report.place.facility", "30", "27", "57"], ["report.place.home", "10", "9", "19"],
        ["report.total", "40", "36", "76"],
      ])
    #expect(
      try table("report.table.birthsByResidence", document)
        == [["report.here", "19", "57", "76"], ["report.total", "19", "57", "76"]])
    #expect(try table("report.table.delays", document)[0] == ["report.delay.15", "0", "12", "12"])
    #expect(try table("report.table.delays", document)[1] == ["report.delay.60", "76", "0", "76"])
  }

  @Test func `causes are pooled over five years, and what says nothing is told`() throws {
    let document = try document(.english)
    #expect(
      try table("report.table.causes", document) == [
        ["Respiratory", "45", "45"], ["Ill-defined", "15", "15"], ["report.total", "60", "60"],
      ])
    // 15 of 60
    #expect(document.body.contains(.paragraph("report.causes.text 2021–2025 25.0")))
  }

  @Test func `divorces are told by whole years of marriage`() throws {
    // From June 2018 to May 2025 six years were whole.
    #expect(try table("report.table.divorces", try document())[0] == ["5–9", "1"])
  }

  @Test func `for everybody no count is 1 or 2, and the same cell says the same twice`() throws {
    let first = try document(.vietnamese, .everybody)
    for table in first.tables where !table.title.hasPrefix("report.table.summary") {
      for row in table.rows {
        for cell in row.dropFirst() { #expect(cell.text != "1" && cell.text != "2") }
      }
    }
    #expect(first == (try document(.vietnamese, .everybody)))
    #expect(!first.tables.contains { $0.title.hasPrefix("report.table.quality") })
    let births = try table("report.table.birthsByMonth", first)
    #expect(births[0].last == births[1].last)
  }

  @Test func `English numbers have their own signs, and dates their months`() throws {
    let document = try document(.english)
    let rows = try table("report.table.summary", document)
    #expect(rows.contains(["report.sexRatio", "111.1"]))
    #expect(document.body.contains(.paragraph("report.provisional 30 June 2026")))
    #expect(try table("report.table.birthsByMonth", document)[0][0] == "Mar")
  }

  @Test func `the completeness of deaths needs deaths of children and enough of all`() throws {
    var facts = try facts()
    #expect(facts.deathCompleteness == nil)
    var residents = ResidentAges(on: try day("2025-12-31"))
    for number in 0..<1_000 {
      residents.add(bornOn: .year(number < 80 ? 1950 : 1990), number < 500 ? .male : .female)
    }
    facts.residents = residents
    #expect(facts.deathCompleteness == nil)
    // 400 deaths more over five years, four of them of children under five.
    let died = try day("2023-02-01")
    for number in 0..<400 {
      let event = PublishedEvent(
        book: .death, occurredOn: .day(died), sex: .male, age: number < 4 ? 3 : 70, key: 0)
      facts.entries.append(YearEntry(event: event, registeredOn: died))
    }
    let share = try #require(facts.deathCompleteness)
    // Rate 1,000 · 460 / 5 / 10,000 = 9.2; 8 % over 65; 4 of 76 births.
    let expected = AdairLopez(
      registeredRate: 9.2, shareOver65: 0.08, underFiveMortality: 4.0 / 76, year: 2023
    ).completeness()
    #expect(abs(share - (expected ?? 0)) < 0.000_001)
  }

  @Test func `fertility is births for each thousand women of the age`() throws {
    var facts = try facts()
    var residents = ResidentAges(on: try day("2025-12-31"))
    for age in 15...49 {
      for _ in 0..<20 { residents.add(bornOn: .year(2025 - age), .female) }
    }
    facts.residents = residents
    // 76 births to women of 22; 100 women of 20 to 24.
    #expect(facts.fertility(20...24) == 760)
    #expect(facts.fertility(25...29) == 0)
    // 760 · 5 / 1,000
    #expect(abs((facts.totalFertility ?? 0) - 3.8) < 0.000_001)
    facts.residents = ResidentAges(on: try day("2019-12-31"))
    #expect(facts.fertility(20...24) == nil)
  }
}
