import CivilDate
import Testing

@Suite struct `A partial date` {
  @Test(arguments: [
    ("1999", "1999-01-01", "1999-12-31"),
    ("1999-02", "1999-02-01", "1999-02-28"),
    ("2028-02", "2028-02-01", "2028-02-29"),
    ("1999-12", "1999-12-01", "1999-12-31"),
    ("1999-03-05", "1999-03-05", "1999-03-05"),
  ])
  func `reaches from its first to its last day`(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(iso8601: text))
    #expect(date.earliest == (try day(first)))
    #expect(date.latest == (try day(last)))
    #expect(date.iso8601 == text)
  }

  @Test func `is written as far as it is known`() throws {
    #expect(PartialDate.year(1999).slashed == "1999")
    #expect(PartialDate.month(year: 1999, month: 3).slashed == "03/1999")
    #expect(PartialDate.day(try day("1999-03-05")).slashed == "05/03/1999")
  }

  @Test(arguments: ["", "199", "19999", "1999-00", "1999-13", "1999-3", "1999-02-29", "abcd"])
  func `is read from nothing else`(text: String) {
    #expect(PartialDate(iso8601: text) == nil)
  }

  @Test func `is ordered by its first day, the more exact before the less`() throws {
    let sorted = ["1998", "1999-01-01", "1999-01", "1999", "1999-01-02", "1999-02"]
    let dates = sorted.compactMap { PartialDate(iso8601: $0) }
    #expect(dates.reversed().sorted() == dates)
    #expect(dates.count == sorted.count)
  }

  @Test(arguments: [
    ("1999", "1999-03-05", true), ("1999-03", "1999", true), ("1999-03", "1999-04", false),
    ("1999-03-05", "1999-03-06", false), ("1999-03-05", "1998", false), ("1999", "1999", true),
  ])
  func `is compatible with another that may be the same day`(
    one: String, other: String, expected: Bool
  ) throws {
    let first = try #require(PartialDate(iso8601: one))
    let second = try #require(PartialDate(iso8601: other))
    #expect(first.isCompatible(with: second) == expected)
    #expect(second.isCompatible(with: first) == expected)
  }

  @Test(arguments: [
    (["2008-10-27", "2008-10-28"], "2008-10"), (["2008-10-27", "2008-11-27"], "2008"),
    (["2008-10", "2008-10-05"], "2008-10"), (["2008", "2008-10-05"], "2008"),
    (["2008-10-27", "2008-10-27"], "2008-10-27"), (["2008", "2009"], nil), ([], nil),
  ])
  func `shares with others what is certain in all`(texts: [String], common: String?) {
    let dates = texts.compactMap { PartialDate(iso8601: $0) }
    #expect(PartialDate.commonPart(of: dates)?.iso8601 == common)
  }

  /// indicators.md 1.4: an event in March 2026.
  @Test func `has a deadline for its first and one for its last day`() throws {
    let term = Term(days: 60, rollsToWorkingDay: false)
    let march = PartialDate.month(year: 2026, month: 3)
    #expect(term.plainDeadline(from: march.earliest) == (try day("2026-04-30")))
    #expect(term.plainDeadline(from: march.latest) == (try day("2026-05-30")))
  }

  @Test func `can hold any day within it`() throws {
    let march = PartialDate.month(year: 2026, month: 3)
    #expect(march.contains(try day("2026-03-31")))
    #expect(!march.contains(try day("2026-04-01")))
    #expect(march.month == 3 && march.year == 2026 && march.date == nil)
  }
}
