import CivilDate
import Testing
import VitalStatistics

/// What recent months will come to, what it was worth before, and where a target is heading.
@Suite struct NowcastTests {
  /// Three years with 40 events a month, of which 8 in 10 are registered in the same month, 1 in 10 in the
  /// next, and 1 in 10 in the one after.
  private func steady(through year: Int) throws -> [ReportedEvent] {
    var events: [ReportedEvent] = []
    for month in (2023 * 12)..<(year * 12 + 12) {
      let first = try #require(PlainDate(year: month / 12, month: month % 12 + 1, day: 1))
      for number in 0..<40 {
        let later = number % 10 < 8 ? 0 : number % 10 - 7
        events.append(
          ReportedEvent(occurredOn: first, registeredOn: first.adding(months: later)))
      }
    }
    return events
  }

  @Test func `steady delays are seen through exactly`() throws {
    let asOf = try Examples.day("30/09/2026")
    let nowcast = Nowcast(of: try steady(through: 2026), asOf: asOf, horizon: 12)
    // Of 40: 32 in the same month, 36 with the next, 40 with the one after.
    #expect(abs(nowcast.completeness[0] - 0.8) < 0.0001)
    #expect(abs(nowcast.completeness[1] - 0.9) < 0.0001)
    let last = nowcast.months.suffix(3)
    #expect(last.map(\.registered) == [40, 36, 32])
    #expect(last.allSatisfy { abs($0.expected - 40) < 0.0001 })
    #expect(last.map(\.month) == [7, 8, 9])
    #expect(last.allSatisfy { $0.low <= 40 && $0.high >= 39.999 })
  }

  @Test func `a month that is not over is not told`() throws {
    let asOf = try Examples.day("29/09/2026")
    let nowcast = Nowcast(of: try steady(through: 2026), asOf: asOf, horizon: 12)
    #expect(nowcast.months.last?.month == 8)
    #expect(nowcast.months.count == 13)
  }

  @Test func `earlier nowcasts are measured against what came`() throws {
    let asOf = try Examples.day("30/09/2026")
    let test = NowcastBackTest(of: try steady(through: 2026), asOf: asOf, horizon: 12)
    #expect(test.rows.map(\.monthsLater) == [1, 2, 3])
    #expect(test.rows.allSatisfy { $0.meanError < 0.001 && $0.covered == $0.tried })
    #expect(test.rows.map { ($0.naiveError * 10).rounded() / 10 } == [20, 10, 0])
  }

  @Test func `an empty register has nothing to come`() throws {
    let asOf = try Examples.day("30/09/2026")
    let nowcast = Nowcast(of: [], asOf: asOf, horizon: 12)
    #expect(nowcast.months.allSatisfy { $0.expected == 0 })
    #expect(NowcastBackTest(of: [], asOf: asOf, horizon: 12).rows.isEmpty)
  }

  private func figure(_ onTime: Int, _ due: Int, pending: Int) -> Figure {
    var figure = Figure(
      .birthOnTime, basis: .cohort, year: 2026, numerator: onTime, denominator: due,
      status: .provisional)
    figure.immatureUnregistered = pending
    return figure
  }

  @Test func `a target is told as people who may still be late`() throws {
    // 294 of 300 on time, 200 to come, 98 %: ten may be late, six were.
    let outlook = try #require(
      TargetOutlook(
        figure: figure(294, 300, pending: 0), expected: 500,
        goal: Goal(year: 2028, hundredths: 9_800)))
    #expect(outlook.budget.allowed == 10 && outlook.budget.left == 4)
    #expect(outlook.needed == 196 && outlook.remaining == 200)
    #expect(outlook.neededShare?.text == "98")
    #expect(abs(outlook.probability - 0.5831) < 0.00005)
    #expect(outlook.chance == .middle && outlook.shortfall == 0)
  }

  @Test func `a year closed below its target says by how many`() throws {
    // 483 of 524, and 98 % needs 514.
    let outlook = try #require(
      TargetOutlook(
        figure: figure(483, 524, pending: 0), expected: 524,
        goal: Goal(year: 2028, hundredths: 9_800)))
    #expect(outlook.shortfall == 31 && outlook.probability == 0 && outlook.chance == .low)
    #expect(outlook.neededShare == nil)
    #expect(
      TargetOutlook(
        figure: figure(0, 0, pending: 3), expected: 3, goal: Goal(year: 2028, hundredths: 9_800))
        == nil)
  }

  @Test func `a young year is taken to be like the one before`() throws {
    // 100 births by 31 March, 90 of 365 days: 405.6 by its own pace, 500 the year before.
    let day = try Examples.day("31/03/2026")
    let expected = TargetOutlook.expectedEvents(
      known: 100, by: day, year: 2026, yearBefore: 500)
    // 90/365 · 405.56 + 275/365 · 500 = 476.7
    #expect(expected == 477)
    #expect(
      TargetOutlook.expectedEvents(known: 524, by: day, year: 2025, yearBefore: 540) == 524)
  }

  @Test func `delays are told by days with the marks of 15, 60 and 365`() {
    let histogram = DelayHistogram(delays: [0, 7, 8, 15, 16, 60, 61, 365, 366, -2])
    #expect(histogram.total == 9)
    #expect(histogram.within == [4, 6, 8])
    #expect(histogram.median == 16)
    #expect(histogram.bars.map(\.count).reduce(0, +) == 9)
    #expect(histogram.bars.last?.count == 1)
  }
}
