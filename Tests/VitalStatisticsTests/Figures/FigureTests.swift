import CivilDate
import Testing
import VitalStatistics

/// Percentages, intervals and the printed form.
@Suite struct FigureTests {
  @Test(arguments: [
    (98, 100, "92.9988", "99.4498"), (490, 500, "96.358", "98.9101"),
    (8, 12, "39.0622", "86.188"),
  ])
  func `the interval of few cases is Wilson's`(
    numerator: Int, denominator: Int, low: String, high: String
  ) throws {
    let interval = try #require(WilsonInterval(numerator, of: denominator))
    #expect(interval.low.text == low)
    #expect(interval.high.text == high)
  }

  @Test(arguments: [
    (483, 524, "92.1756"), (490, 569, "86.116"), (1, 3, "33.3333"), (2, 3, "66.6667"),
    (0, 7, "0"), (7, 7, "100"), (1, 8, "12.5"), (1, 20_000, "0.005"),
  ])
  func `percentages have four decimals without trailing zeros`(
    numerator: Int, denominator: Int, text: String
  ) throws {
    #expect(Percentage(numerator, of: denominator)?.text == text)
  }

  @Test func `while one of thirty thousand is missing it is not 100 %`() {
    #expect(Percentage(29_972, of: 29_973)?.hundredths == 9_999)
    #expect(Percentage(29_973, of: 29_973)?.hundredths == 10_000)
    #expect(Percentage(483, of: 524)?.hundredths == 9_218)
  }

  @Test func `nothing of nothing is no percentage`() {
    #expect(Percentage(0, of: 0) == nil)
    #expect(WilsonInterval(0, of: 0) == nil)
  }

  @Test func `few cases are shown with care`() {
    #expect(Stability(denominator: 9) == .tooFew)
    #expect(Stability(denominator: 10) == .unstable)
    #expect(Stability(denominator: 19) == .unstable)
    #expect(Stability(denominator: 20) == .stable)
  }

  @Test func `a goal holds from its year, and before it is what to reach`() {
    let goals = [Goal(year: 2030, hundredths: 9_850), Goal(year: 2028, hundredths: 9_800)]
    #expect(Goal.current(goals, in: 2026)?.year == 2028)
    #expect(Goal.current(goals, in: 2029)?.year == 2028)
    #expect(Goal.current(goals, in: 2030)?.year == 2030)
    #expect(Goal.current(goals, in: 2040)?.year == 2030)
    #expect(Goal.current([], in: 2026) == nil)
  }

  @Test func `a figure prints in the order of its definition`() {
    var figure = Figure(
      .birthOnTime, basis: .cohort, year: 2025, numerator: 483, denominator: 524, status: .final)
    figure.known = 524
    figure.registered = 519
    figure.immatureRegistered = 0
    figure.immatureUnregistered = 0
    figure.overdue = 5
    figure.numeratorPlain = 483
    figure.denominatorPlain = 524
    figure.target = Goal(year: 2028, hundredths: 9_800)
    figure.national = Goal(year: 2030, hundredths: 9_850)
    var expected = #"{"indicator": "birth_on_time", "basis": "cohort", "year": 2025, "#
    expected += #""numerator": 483, "denominator": 524, "percent": 92.1756, "status": "final", "#
    expected += #""known": 524, "registered": 519, "immatureRegistered": 0, "#
    expected += #""immatureUnregistered": 0, "overdue": 5, "numeratorPlain": 483, "#
    expected += #""denominatorPlain": 524, "interval95": {"low": 89.5571, "high": 94.1801}, "#
    expected += #""target": {"year": 2028, "percent": 98}, "#
    expected += #""national": {"year": 2030, "percent": 98.5}}"#
    #expect(figure.json == expected)
  }

  @Test func `a report is one object with its figures in the programme's order`() throws {
    let day = try Examples.day("22/11/2026")
    let report = IndicatorReport(
      asOf: day,
      figures: [
        Figure(.yearlyPublication, basis: .list, numerator: 0, denominator: 0, status: .final),
        Figure(
          .birthOnTime, basis: .registration, year: 2025, numerator: 1, denominator: 2,
          status: .final),
        Figure(
          .birthOnTime, basis: .cohort, year: 2026, numerator: 1, denominator: 2,
          status: .provisional),
        Figure(
          .birthOnTime, basis: .cohort, year: 2025, numerator: 1, denominator: 2, status: .final),
      ])
    #expect(report.figures.map(\.year) == [2025, 2026, 2025, nil])
    #expect(report.json.hasPrefix(#"{"asOf": "2026-11-22", "deadlineRule": "legal", "figures": ["#))
    #expect(report.json.hasSuffix("]}\n"))
  }

  @Test func `every indicator answers for an empty register, and none with zero percent`() throws {
    let settings = IndicatorSettings(
      birthRule: Examples.births, deathRule: Examples.deaths, years: 2024...2026,
      divorcesSince: PlainDate.firstDay(ofYear: 2026),
      certificateBoundary: PlainDate.firstDay(ofYear: 2016), realtimeLimitMinutes: 5)
    let report = try IndicatorSet(settings).report(
      on: IndicatorFacts(), asOf: try Examples.day("22/11/2026"))
    #expect(Set(report.figures.map(\.indicator)) == Set(IndicatorKey.allCases))
    for figure in report.figures {
      #expect(figure.status == .insufficient && figure.reason != nil)
      #expect(figure.json.contains("\"percent\": null"))
    }
    #expect(throws: CalendarGap.self) {
      try IndicatorSet(settings).report(
        on: IndicatorFacts(), asOf: PlainDate.firstDay(ofYear: 2032))
    }
  }
}
