import CivilDate
import Testing
import VitalStatistics

/// Dates known in part (indicators.md 1.4 and R7).
@Suite struct PartialDateTests {
  private func event(_ id: String, registered: String) throws -> EventFact {
    Examples.event(
      id, .month(year: 2026, month: 3), registered: try Examples.day(registered),
      rule: TimelinessRule(
        term: Term(days: 60, rollsToWorkingDay: false), calendar: Examples.calendar))
  }

  @Test(arguments: [
    ("15/04/2026", EventStanding.onTime), ("20/05/2026", .indeterminate),
    ("05/06/2026", .late),
  ])
  func `a birth in March is judged by its first and its last day`(
    registered: String, expected: EventStanding
  ) throws {
    let event = try event("B", registered: registered)
    let deadlines = try #require(event.deadlines)
    #expect(deadlines.legal?.early == (try Examples.day("30/04/2026")))
    #expect(deadlines.legal?.late == (try Examples.day("30/05/2026")))
    let standing = EventStanding(
      of: event, deadline: deadlines.legal, asOf: try Examples.day("31/12/2026"))
    #expect(standing == expected)
  }

  @Test func `the share is of what is certain, with bounds for the rest`() throws {
    let counts = [("15/04/2026", 80), ("05/06/2026", 10), ("20/05/2026", 10)]
    var events: [EventFact] = []
    for (registered, count) in counts {
      for number in 0..<count {
        events.append(try event("\(registered)-\(number)", registered: registered))
      }
    }
    let figures = Examples.onTime().cohorts(
      of: events, years: 2026...2026, asOf: try Examples.day("31/12/2026"))
    let figure = try #require(figures.first)
    #expect(figure.numerator == 80)
    #expect(figure.denominator == 90)
    #expect(figure.percentage?.hundredths == 8_889)
    #expect(figure.indeterminate == 10)
    #expect(figure.bounds?.lowerBound.text == "80")
    #expect(figure.bounds?.upperBound.text == "90")
  }

  @Test func `a date declared by law counts as known and says nothing about delay`() throws {
    var found = Examples.event(
      "found", .day(try Examples.day("01/03/2026")), registered: try Examples.day("01/12/2026"))
    found.isDeclared = true
    let figures = Examples.onTime().cohorts(
      of: [found], years: 2026...2026, asOf: try Examples.day("31/12/2026"))
    let figure = try #require(figures.first)
    #expect(figure.known == 1)
    #expect(figure.registered == 1)
    #expect(figure.denominator == 0)
  }

  @Test func `a birth abroad counts in registrations and in no cohort`() throws {
    var abroad = Examples.event(
      "abroad", .day(try Examples.day("01/03/2026")), registered: try Examples.day("01/04/2026"))
    abroad.isAbroad = true
    let asOf = try Examples.day("31/12/2026")
    let indicator = Examples.onTime()
    #expect(indicator.cohorts(of: [abroad], years: 2026...2026, asOf: asOf)[0].known == 0)
    let registrations = indicator.registrations(of: [abroad], years: 2026...2026, asOf: asOf)
    #expect(registrations[0].denominator == 1)
  }

  @Test func `an entry annulled in July is one in June and none in August`() throws {
    var event = Examples.event(
      "B", .day(try Examples.day("01/03/2026")), registered: try Examples.day("10/03/2026"))
    event.registration?.annulledOn = try Examples.day("15/07/2026")
    #expect(event.registration(asOf: try Examples.day("30/06/2026")) != nil)
    #expect(event.registration(asOf: try Examples.day("01/08/2026")) == nil)
  }

  @Test(arguments: [
    // The day before the decision, the day itself, long after: known, registered, overdue.
    (false, "14/07/2026", [1, 1, 0]), (false, "15/07/2026", [1, 0, 1]),
    (true, "14/07/2026", [1, 1, 0]), (true, "15/07/2026", [0, 0, 0]),
    (true, "31/12/2027", [0, 0, 0]),
  ])
  func `what a void entry alone told is neither known nor missing from that day on`(
    isOfEntryAlone: Bool, day: String, expected: [Int]
  ) throws {
    var event = Examples.event(
      "B", .day(try Examples.day("01/03/2026")), registered: try Examples.day("10/03/2026"))
    event.registration?.annulledOn = try Examples.day("15/07/2026")
    event.isOfEntryAlone = isOfEntryAlone
    let (indicator, asOf) = (Examples.onTime(), try Examples.day(day))
    let figure = try #require(
      indicator.cohorts(of: [event], years: 2026...2026, asOf: asOf).first)
    #expect([figure.known, figure.registered, figure.overdue] == expected)
    #expect(indicator.cases(of: [event], year: 2026, asOf: asOf).count == expected[0])
    let missing = indicator.lastDaysOfUnregistered([event], years: 2026...2026, asOf: asOf)
    #expect(missing.count == expected[2])
  }
}
