import CivilDate
import Testing

/// A day written yyyy-MM-dd; a slip in a test is a failure of the test.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> PlainDate {
  try #require(PlainDate(iso8601: text), sourceLocation: sourceLocation)
}

@Suite struct `A plain date` {
  @Test(arguments: [
    (2027, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1),
    (2026, 1, 0), (2026, 1, 32), (-1, 1, 1), (10_000, 1, 1), (2026, 1, -5),
  ])
  func `does not exist when the calendar has no such day`(year: Int, month: Int, day: Int) {
    #expect(PlainDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2028, 2, 29), (2000, 2, 29), (0, 1, 1), (9999, 12, 31), (1582, 10, 10)])
  func `exists when it has`(year: Int, month: Int, day: Int) throws {
    let date = try #require(PlainDate(year: year, month: month, day: day))
    #expect(date.components == (year, month, day))
  }

  @Test func `counts from 1 January 1970, a Thursday`() throws {
    let date = try day("1970-01-01")
    #expect(date.dayNumber == 0)
    #expect(date.weekday == .thursday)
    #expect(try day("1969-12-31").weekday == .wednesday)
  }

  @Test func `is written for computers and for people`() throws {
    let date = try day("1999-03-05")
    #expect(date.iso8601 == "1999-03-05")
    #expect(date.slashed == "05/03/1999")
    #expect("\(date)" == "1999-03-05")
    #expect(PlainDate(dayNumber: 5_000_000).iso8601 == "15659-07-15")
    #expect(PlainDate(dayNumber: 5_000_000).slashed == "15/07/15659")
  }

  @Test(arguments: [
    "", "1999", "1999-03", "1999-3-5", "1999/03/05", "1999-03-05 ", "1999-03-05T00:00",
    "1999-02-30",
    "05-03-1999", "19a9-03-05", "１999-03-05", "-999-03-05",
  ])
  func `is read from exactly yyyy-MM-dd`(text: String) {
    #expect(PlainDate(iso8601: text) == nil)
  }

  @Test func `is read from a part of a text as well`() throws {
    let line = "2026-11-22,off"
    #expect(PlainDate(iso8601: line.prefix(10)) == (try day("2026-11-22")))
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2026-11-30", 3, "2027-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-12-15", 1, "2027-01-15"),
    ("2026-05-31", 0, "2026-05-31"), ("0001-01-31", -1, "0000-12-31"),
  ])
  func `moves by months to the same day or the last one`(from: String, months: Int, to: String)
    throws
  {
    #expect(try day(from).adding(months: months) == day(to))
  }

  @Test(arguments: [
    ("2028-02-29", 1, "2029-02-28"), ("2028-02-29", 4, "2032-02-29"),
    ("2027-06-01", 1, "2028-06-01"),
    ("2026-06-01", 1, "2027-06-01"), ("2027-02-28", 1, "2028-02-28"),
    ("2028-02-29", -1, "2027-02-28"),
  ])
  func `has its anniversary on 28 February when there is no 29th`(
    from: String, years: Int, to: String
  ) throws {
    #expect(try day(from).adding(years: years) == day(to))
  }

  @Test(arguments: [
    ("2000-02-29", "2018-02-28", 18), ("2000-02-29", "2018-02-27", 17),
    ("2000-05-10", "2018-05-09", 17),
    ("2000-05-10", "2018-05-10", 18), ("2000-05-10", "2000-05-09", -1),
    ("2000-05-10", "2000-05-10", 0),
  ])
  func `gives an age that grows on the birthday`(from: String, to: String, years: Int) throws {
    #expect(try day(from).fullYears(to: day(to)) == years)
  }

  @Test(arguments: [
    ("1990", "2018", 27, 28), ("1990-05", "2018-05-10", 27, 28),
    ("1990-05-10", "2018-05-10", 28, 28),
    ("2019", "2018", -2, -1),
  ])
  func `gives the ages that a partial date allows`(
    from: String, to: String, least: Int, most: Int
  ) throws {
    let from = try #require(PartialDate(iso8601: from))
    let to = try #require(PartialDate(iso8601: to))
    #expect(from.possibleYears(to: to) == least...most)
  }

  @Test func `is one day number away from the next`() throws {
    let date = try day("2027-02-28")
    #expect(date.adding(days: 1) == (try day("2027-03-01")))
    #expect(try day("2028-06-01") - day("2027-06-01") == 366)
    #expect(try day("2027-03-01") > date)
    #expect(Array(date...date.adding(days: 2)).count == 3)
  }

  @Test func `is never stopped by a number from outside, however large`() {
    var generator = SeededGenerator(state: 2_026_12_31)
    let edges = [Int.min, Int.min + 1, -1, 0, 1, 9_999, 10_000, Int.max - 1, Int.max]
    let numbers = edges + (0..<2_000).map { _ in Int(truncatingIfNeeded: generator.next()) }
    let today = PlainDate.firstDay(ofYear: 2026)
    for number in numbers {
      let days = [
        PlainDate(dayNumber: number), .firstDay(ofYear: number), .lastDay(ofYear: number),
        today.adding(days: number), today.adding(months: number), today.adding(years: number),
        PartialDate.year(number).latest, PartialDate.month(year: number, month: 12).latest,
      ]
      for day in days {
        #expect(abs(day - today) < 100_000_000)
        #expect(!day.iso8601.isEmpty && !day.slashed.isEmpty && (1...366).contains(day.dayOfYear))
        #expect(abs(today.fullYears(to: day)) < 300_000)
      }
    }
    #expect(PlainDate.firstDay(ofYear: Int.max) <= PlainDate.lastDay(ofYear: Int.max))
    #expect(
      PlainDate.lastDay(ofYear: Int.min) < today && today < PlainDate.lastDay(ofYear: Int.max))
  }

  @Test func `travels through Codable as its text`() throws {
    #expect(throws: DecodingError.self) {
      try TextCoding.decode(PlainDate.self, from: "2027-02-29")
    }
    #expect(try TextCoding.decode(PlainDate.self, from: "2027-02-28") == day("2027-02-28"))
    #expect(
      try TextCoding.decode(PartialDate.self, from: "2027-02") == .month(year: 2027, month: 2))
    #expect(throws: DecodingError.self) { try TextCoding.decode(PartialDate.self, from: "2027-13") }
  }
}
