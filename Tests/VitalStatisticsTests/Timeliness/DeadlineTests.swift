import CivilDate
import Testing
import VitalStatistics

/// The table of deadlines (indicators.md 1.2) and the rule of one year (R4).
@Suite struct DeadlineTests {
  @Test(arguments: [
    ("02/01/2026", 60, "03/03/2026", "03/03/2026", 60),
    ("02/01/2028", 60, "02/03/2028", "02/03/2028", 60),
    ("03/03/2026", 60, "02/05/2026", "04/05/2026", 62),
    ("11/04/2026", 15, "26/04/2026", "28/04/2026", 17),
    ("01/02/2026", 15, "16/02/2026", "23/02/2026", 22),
    ("04/07/2026", 60, "02/09/2026", "03/09/2026", 61),
    ("31/12/2027", 60, "29/02/2028", "29/02/2028", 60),
  ])
  func `the last day is counted without the first and moved to a working day`(
    event: String, days: Int, plain: String, legal: String, delay: Int
  ) throws {
    let born = try Examples.day(event)
    let deadlines = Examples.rule(days).deadlines(of: .day(born))
    #expect(deadlines.plain == DayBounds(try Examples.day(plain)))
    #expect(deadlines.legal == DayBounds(try Examples.day(legal)))
    #expect(deadlines.legal.map { $0.late - born } == delay)
  }

  @Test(arguments: [
    ("29/02/2028", "28/02/2029", 365), ("01/06/2027", "01/06/2028", 366),
    ("01/06/2026", "01/06/2027", 365),
  ])
  func `a year ends on the anniversary, whatever its days`(
    event: String, anniversary: String, days: Int
  ) throws {
    let born = try Examples.day(event)
    let deadlines = Examples.births.deadlines(of: .day(born))
    #expect(deadlines.anniversary == DayBounds(try Examples.day(anniversary)))
    #expect(deadlines.anniversary.late - born == days)
    #expect(deadlines.yearOfDays.late - born == 365)
  }

  @Test func `"by 2028" means the last twelve matured months`() throws {
    let end = try Examples.day("31/12/2028")
    let births = Examples.births.maturedMonths(on: end)
    #expect(births == (try Examples.day("02/11/2027"))...(try Examples.day("01/11/2028")))
    let deaths = Examples.deaths.maturedMonths(on: end)
    #expect(deaths == (try Examples.day("17/12/2027"))...(try Examples.day("16/12/2028")))
  }

  @Test func `beyond the known holidays a deadline lies beyond them too`() throws {
    let born = try Examples.day("30/11/2031")
    let deadlines = Examples.births.deadlines(of: .day(born))
    #expect(deadlines.legal == DayBounds(try Examples.day("29/01/2032")))
    let old = try Examples.day("05/02/1953")
    #expect(
      Examples.births.deadlines(of: .day(old)).legal == DayBounds(try Examples.day("06/04/1953")))
  }
}
