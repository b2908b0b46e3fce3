import CivilDate
import LegalRules
import Testing
import VitalStatistics

@testable import RegistryServices

/// Figures with their labels, outlooks and villages, from invented facts.
@Suite struct StatisticsMakingTests {
  @Test func `villages are compared with what chance allows, in the order of their names`() {
    let shares = VillageShare.comparison(of: [
      ("Thế Trụ", 10, 20), ("Đông Thượng", 95, 100), ("Việt Yên", 0, 0), ("An Phú", 460, 500),
    ])
    #expect(shares.map(\.village).contains("Việt Yên") == false)
    #expect(shares.first { $0.village == "Thế Trụ" }?.standing == .belowAlarm)
    #expect(shares.first { $0.village == "An Phú" }?.standing == .ordinary)
    #expect(VillageShare.comparison(of: []).isEmpty)
  }

  @Test func `an outlook is of the present year, and its path starts with the last one`() throws {
    func cohort(_ year: Int, _ onTime: Int, _ due: Int, known: Int) -> Figure {
      var figure = Figure(
        .birthOnTime, basis: .cohort, year: year, numerator: onTime, denominator: due,
        status: year < 2026 ? .final : .provisional)
      figure.known = known
      figure.immatureRegistered = known - due
      return figure
    }
    let asOf = try #require(PlainDate(iso8601: "2026-11-22"))
    let report = IndicatorReport(
      asOf: asOf,
      figures: [cohort(2025, 483, 524, known: 524), cohort(2026, 366, 388, known: 480)])
    let target = ProgrammeTargetRule(
      key: .birthOnTime, name: "",
      goals: [
        Goal(year: 2028, hundredths: 9_800), Goal(year: 2030, hundredths: 9_850),
      ], nationalGoals: [])
    let outlook = try #require(IndicatorOutlook(target, report: report))
    #expect(outlook.year == 2026)
    #expect(outlook.outlooks.map(\.goal.year) == [2028, 2030])
    // 480 known by day 326 of 365: 537 by their own pace, 524 the year before; 326/365 of the one and
    // 39/365 of the other make 536. 2 % of it may be late, 22 were.
    let first = outlook.outlooks[0]
    #expect(first.expected == 536)
    #expect(first.budget.allowed == 10 && first.budget.used == 22 && first.budget.left == -12)
    #expect(first.chance == .low)
    let path = try #require(outlook.path)
    #expect(path.from.year == 2025 && path.to.year == 2028)
    #expect(path.share(in: 2026) > 483.0 / 524)
  }

  @Test func `a target without goals or due cases has no outlook`() throws {
    let asOf = try #require(PlainDate(iso8601: "2026-11-22"))
    let none = ProgrammeTargetRule(key: .birthOnTime, name: "", goals: [], nationalGoals: [])
    let figure = Figure(
      .birthOnTime, basis: .cohort, year: 2026, numerator: 1, denominator: 1, status: .final)
    let report = IndicatorReport(asOf: asOf, figures: [figure])
    #expect(IndicatorOutlook(none, report: report) == nil)
    let list = ProgrammeTargetRule(
      key: .divorceRecorded, name: "", goals: [Goal(year: 2028, hundredths: 10_000)],
      nationalGoals: [])
    #expect(IndicatorOutlook(list, report: report) == nil)
  }
}
