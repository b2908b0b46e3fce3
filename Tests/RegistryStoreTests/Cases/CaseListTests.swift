import CivilDate
import CivilRegistration
import RegistryServices
import Testing
import VitalStatistics

@testable import RegistryStore

/// Who is behind a figure, on small registers that show one thing each.
struct CaseListTests {
  private static func cases(
    _ register: TestRegister, _ key: IndicatorKey, year: Int, asOf: PlainDate?
  ) async throws -> [NamedCase] {
    let clock = register.clock
    let desk = StoredCases(
      ledger: register.ledger, rules: try SampleCommune.rules(), now: Now { clock.moment })
    return try await desk.cases(
      CaseQuery(indicator: key.rawValue, year: year, asOf: asOf, page: 0)
    ).rows
  }

  @Test(arguments: [("1", 1), ("4", 1), ("2", 0)])
  func `an event that was only registered again is no case of its year`(
    _ code: String, _ count: Int
  ) async throws {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth([.loaiDangKy: code])], file: "b")
    try await register.take(.death, [OfficeRows.death([.loaiDangKy: code])], file: "d")
    let asOf = PlainDate(year: 2026, month: 11, day: 22)
    #expect(
      try await Self.cases(register, .birthOnTime, year: 2018, asOf: asOf).count == count)
    #expect(
      try await Self.cases(register, .deathOnTime, year: 2019, asOf: asOf).count == count)
  }

  /// Born on 02/01/2018; sixty days later is Saturday 03/03, so the last day is Monday 05/03. Figures
  /// are of the evening of their day: on the last day a child is due (indicators.md R5).
  @Test(arguments: [
    ("2018-01-02", "", CaseState.pending, Int?.some(62)), ("2018-03-04", "", .pending, 1),
    ("2018-03-05", "", .overdue, 0),
    ("2018-03-06", "", .overdue, -1), ("2018-03-06", "05.03.2018", .onTime, nil),
    ("2018-03-07", "06.03.2018", .late, -2),
  ])
  func `a child stands where the law of the day puts it`(
    _ day: String, _ registered: String, _ state: CaseState, _ daysLeft: Int?
  ) async throws {
    let register = try await TestRegister()
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    if !registered.isEmpty {
      try await register.take(.birth, [OfficeRows.birth([.ngayDangKy: registered])], file: "b")
    }
    let asOf = try #require(PlainDate(iso8601: day))
    let found = try await Self.cases(register, .birthOnTime, year: 2018, asOf: asOf)
    #expect(found.count == 1)
    #expect(found.first?.state == state)
    #expect(found.first?.lastDay?.iso8601 == "2018-03-05")
    #expect(found.first?.daysLeft == daysLeft)
    #expect(found.first?.relatedName == "Phan Thị Trang" && found.first?.village == "Việt Yên")
    let kinds = found.first?.mentions.map(\.kind) ?? []
    #expect(kinds.sorted() == (registered.isEmpty ? ["birthNotice"] : ["birth", "birthNotice"]))
  }

  @Test(arguments: [
    ("2018-03-01", CockpitView.Urgent.Matter?.none), ("2018-03-02", .birthsNearDeadline),
    ("2018-03-05", .birthsNearDeadline), ("2018-03-06", .birthsOverdue),
  ])
  func `what cannot wait is told apart from what is past, and the last day is not past`(
    _ day: String, _ matter: CockpitView.Urgent.Matter?
  ) async throws {
    let register = try await TestRegister()
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    let (rules, asOf) = (try SampleCommune.rules(), try #require(PlainDate(iso8601: day)))
    let lines = try await register.ledger.readSettled { connection in
      try UrgentMatters(connection: connection, rules: rules, asOf: asOf).lines()
    }
    #expect(lines == (matter.map { [CockpitView.Urgent(matter: $0, count: 1)] } ?? []))
  }
}
