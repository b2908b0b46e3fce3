import CivilDate
import Testing
import VitalStatistics

/// Residence against office (indicators.md 1.6), and a year's vintages (1.8).
@Suite struct WorkedExampleTests {
  @Test func `residence and office give two different shares`() throws {
    let born = PartialDate.day(try Examples.day("01/03/2026"))
    // Residence, office, births, of them on time.
    let groups = [
      ("A", "A", 70, 63), ("A", "B", 20, 18), ("A", "C", 10, 8), ("B", "A", 10, 9),
      ("C", "A", 5, 5),
    ]
    var events: [EventFact] = []
    for (residence, office, count, onTime) in groups {
      for number in 0..<count {
        let day = try Examples.day(number < onTime ? "10/03/2026" : "01/12/2026")
        var event = Examples.event("\(residence)\(office)\(number)", born, registered: day)
        event.residence = residence
        event.office = office
        events.append(event)
      }
    }
    let asOf = try Examples.day("31/12/2026")
    func share(_ events: [EventFact]) -> Figure {
      Examples.onTime().cohorts(of: events, years: 2026...2026, asOf: asOf)[0]
    }
    let byResidence = share(events.filter { $0.residence == "A" })
    #expect(byResidence.numerator == 89 && byResidence.denominator == 100)
    #expect(byResidence.percentage?.text == "89")
    let byOffice = share(events.filter { $0.office == "A" })
    #expect(byOffice.numerator == 77 && byOffice.denominator == 85)
    #expect(byOffice.percentage?.hundredths == 9_059)
  }

  /// 500 births of 2026: when born, when registered, how many.
  private func yearOf500() throws -> [EventFact] {
    let groups: [(born: String, registered: String?, count: Int)] = [
      ("10/03/2026", "01/04/2026", 391), ("10/03/2026", "01/12/2026", 9),
      ("10/03/2026", "01/02/2027", 11), ("10/03/2026", "01/06/2027", 3),
      ("10/03/2026", nil, 4), ("20/11/2026", "15/12/2026", 46),
      ("20/11/2026", "10/01/2027", 31), ("20/11/2026", nil, 5),
    ]
    var events: [EventFact] = []
    for group in groups {
      for _ in 0..<group.count {
        events.append(
          Examples.event(
            "B\(events.count)", .day(try Examples.day(group.born)),
            registered: try group.registered.map { try Examples.day($0) }))
      }
    }
    return events
  }

  @Test func `a year has a provisional and a final vintage`() throws {
    let events = try yearOf500()
    func figure(_ indicator: TimelinessIndicator, _ asOf: String) throws -> Figure {
      indicator.cohorts(of: events, years: 2026...2026, asOf: try Examples.day(asOf))[0]
    }
    let early = try figure(Examples.onTime(), "31/12/2026")
    #expect(early.known == 500 && early.registered == 446)
    #expect(Percentage(446, of: 500)?.text == "89.2")
    #expect(early.numerator == 391 && early.denominator == 418)
    #expect(early.percentage?.hundredths == 9_354)
    #expect(early.status == .provisional)

    let late = try figure(Examples.onTime(), "31/12/2027")
    #expect(late.registered == 491)
    #expect(Percentage(491, of: 500)?.text == "98.2")
    #expect(late.numerator == 468 && late.denominator == 500)
    #expect(late.percentage?.text == "93.6")
    #expect(late.status == .final)

    let year = try figure(Examples.withinYear, "31/12/2027")
    #expect(year.numerator == 488 && year.denominator == 500)
    #expect(year.percentage?.text == "97.6")
    #expect(year.status == .final)
    // The cohort closes with the deadline of its last day: 31/12/2026 and 60 days, 01/03/2027.
    #expect(try figure(Examples.onTime(), "28/02/2027").status == .provisional)
    #expect(try figure(Examples.onTime(), "01/03/2027").status == .final)
  }

  @Test func `a death registered after Tết is late by days and in time by law`() throws {
    let death = Examples.event(
      "D", .day(try Examples.day("01/02/2026")), registered: try Examples.day("23/02/2026"),
      rule: Examples.deaths)
    let figure = Examples.onTime(15).cohorts(
      of: [death], years: 2026...2026, asOf: try Examples.day("31/12/2026"))[0]
    #expect(figure.numerator == 1)
    #expect(figure.numeratorPlain == 0)
    #expect(figure.denominatorPlain == 1)
  }

  @Test func `a share over matured months takes only whole members`() throws {
    let events = try yearOf500()
    let asOf = try Examples.day("31/12/2026")
    let figure = Examples.onTime().share(
      of: events, in: Examples.births.maturedMonths(on: asOf), asOf: asOf)
    #expect(figure.numerator == 391 && figure.denominator == 418)
    #expect(figure.status == .final)
  }
}
