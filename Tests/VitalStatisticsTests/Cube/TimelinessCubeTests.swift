import CivilDate
import Testing

@testable import VitalStatistics

/// Rates from running totals are those of the events judged one by one.
@Suite struct TimelinessCubeTests {
  private static let years = 2023...2026

  /// Births and their entries as registers have them: days known in part, declared, abroad, void, presumed;
  /// like events counted together.
  private func events(
    _ random: inout TimelinessPropertyTests.Seeded, _ rule: (PlainDate) -> TimelinessRule
  ) -> [EventFact] {
    let start = PlainDate.firstDay(ofYear: 2022)
    func one(in number: Int) -> Bool { Int.random(in: 0..<number, using: &random) == 0 }
    return (0..<500).map { number in
      let born = start.adding(days: Int.random(in: 0..<1_826, using: &random))
      let day: PartialDate =
        one(in: 12) ? .month(year: born.year, month: born.month) : .day(born)
      var event = Examples.event("B\(number)", day, rule: rule(born))
      let wait = Int.random(in: 0..<(one(in: 2) ? 70 : 900), using: &random)
      let entered = day.latest.adding(days: one(in: 40) ? -3 : wait)
      if !one(in: 7) {
        event.registration = EventFact.Registration(
          days: one(in: 20)
            ? DayBounds(early: entered, late: entered.adding(days: 40)) : DayBounds(entered),
          annulledOn: one(in: 15) ? entered.adding(days: 200) : nil)
      }
      event.isDeclared = one(in: 25)
      event.isAbroad = one(in: 25)
      event.isPresumed = one(in: 25)
      event.isOfEntryAlone = event.registration?.annulledOn != nil && one(in: 2)
      if one(in: 30) { event.deadlines = nil }
      event.count = Int.random(in: 1...3, using: &random)
      return event
    }
  }

  private func expectSame(_ events: [EventFact]) {
    let one = events.flatMap { event in
      var event = event
      let count = event.count
      event.count = 1
      return Array(repeating: event, count: count)
    }
    for step in stride(from: 0, through: 2_200, by: 61) {
      let asOf = PlainDate.firstDay(ofYear: 2022).adding(days: step)
      let cube = TimelinessCube(events, years: Self.years, asOf: asOf)
      for indicator in [Examples.onTime(), Examples.withinYear] {
        let judged = indicator.figures(
          indicator.tallies(of: one, years: Self.years, asOf: asOf), years: Self.years, asOf: asOf)
        #expect(cube.cohorts(indicator) == judged, "as of \(asOf)")
      }
    }
  }

  @Test(arguments: 1...8)
  func `every figure of every year is that of a recount, as of any day`(_ seed: UInt64) {
    var random = TimelinessPropertyTests.Seeded(state: seed)
    expectSame(events(&random) { _ in Examples.births })
  }

  @Test(arguments: 1...4)
  func `a term that was made shorter makes later events due before earlier ones`(_ seed: UInt64) {
    var random = TimelinessPropertyTests.Seeded(state: seed)
    let change = PlainDate.firstDay(ofYear: 2025)
    expectSame(events(&random) { $0 < change ? Examples.births : Examples.rule(15) })
  }

  @Test func `the days that are over come in runs`() {
    // Sixty days, then fifteen: on day 100 what happened up to 40 is over, and from 70 up to 85.
    let due = DueDays((0..<120).map { $0 < 70 ? $0 + 60 : $0 + 15 })
    #expect(due.runs(in: 0...119, asOf: 100) == [0...40, 70...85])
    #expect(due.runs(in: 10...20, asOf: 100) == [10...20])
    #expect(due.runs(in: 41...69, asOf: 100) == [])
    #expect(due.runs(in: 200...300, asOf: 100) == [])
    #expect(DueDays([nil, 3, nil]).runs(in: 0...5, asOf: 3) == [1...2])
    #expect(DueDays([]).runs(in: 0...5, asOf: 3) == [])
  }
}
