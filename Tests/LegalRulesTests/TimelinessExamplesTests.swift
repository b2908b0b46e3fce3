import CivilDate
import LegalRules
import Testing

/// One situation of the table: what happened, and what the law makes of it.
struct Situation: CustomTestStringConvertible {
  var name: String
  var duty: RegistrationDuty
  var eventOn: PartialDate
  var registeredOn: PlainDate
  var expected: [String]

  var testDescription: String { name }

  /// Columns: situation | act | event | registered | plain, legal and yearly last day | plain, legal,
  /// within a year | class | article.
  static let table = """
    born on a working day, last day      | birth | 2026-01-02 | 2026-03-03 | 03/03/2026 03/03/2026 02/01/2027 | yes yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    the day before the last day          | birth | 2026-01-02 | 2026-03-02 | 03/03/2026 03/03/2026 02/01/2027 | yes yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    the day after the last day           | birth | 2026-01-02 | 2026-03-04 | 03/03/2026 03/03/2026 02/01/2027 | no no yes | late | Điều 15 khoản 1, 60/2014/QH13
    registered on the day of birth       | birth | 2026-03-15 | 2026-03-15 | 14/05/2026 14/05/2026 15/03/2027 | yes yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    last day a Saturday, Monday used     | birth | 2026-03-03 | 2026-05-04 | 02/05/2026 04/05/2026 03/03/2027 | no yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    last day a Saturday, Tuesday is late | birth | 2026-03-03 | 2026-05-05 | 02/05/2026 04/05/2026 03/03/2027 | no no yes | late | Điều 15 khoản 1, 60/2014/QH13
    last day a Saturday, used            | birth | 2026-03-03 | 2026-05-02 | 02/05/2026 04/05/2026 03/03/2027 | yes yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    last day 30 April, then a weekend    | birth | 2026-03-01 | 2026-05-04 | 30/04/2026 04/05/2026 01/03/2027 | no yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    last day the National Day            | birth | 2026-07-04 | 2026-09-03 | 02/09/2026 03/09/2026 04/07/2027 | no yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    last day a Saturday worked           | birth | 2026-06-23 | 2026-08-22 | 22/08/2026 22/08/2026 23/06/2027 | yes yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    on the anniversary                   | birth | 2025-06-01 | 2026-06-01 | 31/07/2025 31/07/2025 01/06/2026 | no no yes | late | Điều 15 khoản 1, 60/2014/QH13
    the day after the anniversary        | birth | 2025-06-01 | 2026-06-02 | 31/07/2025 31/07/2025 01/06/2026 | no no no | delayed | Điều 15 khoản 1, 60/2014/QH13
    a leap day inside the year           | birth | 2023-06-01 | 2024-06-01 | 31/07/2023 31/07/2023 01/06/2024 | no no yes | late | Điều 15 khoản 1, 60/2014/QH13
    born on 29 February                  | birth | 2024-02-29 | 2025-02-28 | 29/04/2024 02/05/2024 28/02/2025 | no no yes | late | Điều 15 khoản 1, 60/2014/QH13
    born on 29 February, 1 March is past | birth | 2024-02-29 | 2025-03-01 | 29/04/2024 02/05/2024 28/02/2025 | no no no | delayed | Điều 15 khoản 1, 60/2014/QH13
    the last day is 29 February          | birth | 2023-12-31 | 2024-02-29 | 29/02/2024 29/02/2024 31/12/2024 | yes yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    born under the decree of 2005        | birth | 2015-12-31 | 2016-02-29 | 29/02/2016 29/02/2016 31/12/2016 | yes yes yes | timely | Điều 14, 158/2005/NĐ-CP
    born on the first day of the law     | birth | 2016-01-01 | 2016-03-01 | 01/03/2016 01/03/2016 01/01/2017 | yes yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    born on the last day of the law      | birth | 2027-02-28 | 2027-04-29 | 29/04/2027 29/04/2027 28/02/2028 | yes yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    died in the Tết holiday's reach      | death | 2026-02-01 | 2026-02-23 | 16/02/2026 23/02/2026 01/02/2027 | no yes yes | timely | Điều 33 khoản 1, 60/2014/QH13
    the day after that                   | death | 2026-02-01 | 2026-02-24 | 16/02/2026 23/02/2026 01/02/2027 | no no yes | late | Điều 33 khoản 1, 60/2014/QH13
    last day Giỗ Tổ on a Sunday          | death | 2026-04-11 | 2026-04-28 | 26/04/2026 28/04/2026 11/04/2027 | no yes yes | timely | Điều 33 khoản 1, 60/2014/QH13
    died under the decree of 2005        | death | 2015-12-31 | 2016-01-15 | 15/01/2016 15/01/2016 31/12/2016 | yes yes yes | timely | Điều 20, 158/2005/NĐ-CP
    died on the last day of the law      | death | 2027-02-28 | 2027-03-16 | 15/03/2027 15/03/2027 28/02/2028 | no no yes | late | Điều 33 khoản 1, 60/2014/QH13
    born in March, surely in time        | birth | 2026-03 | 2026-04-15 | 30/04/2026…30/05/2026 04/05/2026…01/06/2026 01/03/2027…31/03/2027 | yes yes yes | timely | Điều 15 khoản 1, 60/2014/QH13
    born in March, perhaps in time       | birth | 2026-03 | 2026-05-20 | 30/04/2026…30/05/2026 04/05/2026…01/06/2026 01/03/2027…31/03/2027 | indeterminate indeterminate yes | indeterminate | Điều 15 khoản 1, 60/2014/QH13
    born in March, surely late           | birth | 2026-03 | 2026-06-05 | 30/04/2026…30/05/2026 04/05/2026…01/06/2026 01/03/2027…31/03/2027 | no no yes | late | Điều 15 khoản 1, 60/2014/QH13
    born in 2024, registered in 2026     | birth | 2024 | 2026-01-05 | 01/03/2024…01/03/2025 01/03/2024…03/03/2025 01/01/2025…31/12/2025 | no no no | delayed | Điều 15 khoản 1, 60/2014/QH13
    registered before the birth          | birth | 2026-03-15 | 2026-03-14 | 14/05/2026 14/05/2026 15/03/2027 | indeterminate indeterminate indeterminate | indeterminate | Điều 15 khoản 1, 60/2014/QH13
    """

  static func all() throws -> [Situation] {
    try table.split(separator: "\n").map { line in
      let fields = line.split(separator: "|").map { field in
        String(field.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      try #require(fields.count == 8, "\(line)")
      return Situation(
        name: fields[0], duty: try #require(RegistrationDuty(rawValue: fields[1])),
        eventOn: try #require(PartialDate(iso8601: fields[2])),
        registeredOn: try #require(PlainDate(iso8601: fields[3])), expected: Array(fields[4...]))
    }
  }
}

@Suite struct `What the law makes of a registration` {
  private static func text(_ span: RegistrationDeadlines.Span) -> String {
    span.earliest == span.latest
      ? span.earliest.slashed : "\(span.earliest.slashed)…\(span.latest.slashed)"
  }

  @Test(arguments: try Situation.all())
  func `in each situation of the table`(situation: Situation) throws {
    let finding = try LawFile.book().timeliness(
      of: situation.duty, eventOn: situation.eventOn, registeredOn: situation.registeredOn)
    let deadlines = finding.deadlines

    let days = [deadlines.plain, deadlines.legal, deadlines.year].map(Self.text)
    let verdicts = [finding.plain, finding.legal, finding.withinYear].map(\.rawValue)
    #expect(
      situation.expected == [
        days.joined(separator: " "), verdicts.joined(separator: " "), finding.timeliness.rawValue,
        deadlines.citation.text,
      ])
  }

  @Test func `cites the Civil Code of the day for moving the last day`() throws {
    let book = try LawFile.book()
    let before = try book.deadlines(of: .birth, eventOn: .day(day("2016-12-31")))
    let after = try book.deadlines(of: .birth, eventOn: .day(day("2017-01-01")))
    #expect(before.rollOverCitation.instrument == "33/2005/QH11")
    #expect(after.rollOverCitation.instrument == "91/2015/QH13")
  }

  /// indicators.md 1.3: B13 and B14 are immature on 31 December 2026, and when they mature.
  @Test(arguments: [
    ("2026-11-01", "2026-12-31", true, true), ("2026-11-02", "2026-12-31", false, false),
    ("2026-11-02", "2027-01-01", true, false), ("2026-11-02", "2027-01-03", true, false),
    ("2026-11-02", "2027-01-04", true, true), ("2026-03", "2026-05-29", false, false),
    ("2026-03", "2026-06-01", true, true),
  ])
  func `waits until the deadline has passed for certain`(
    event: String, asOf: String, plain: Bool, legal: Bool
  ) throws {
    let event = try #require(PartialDate(iso8601: event))
    let deadlines = try LawFile.book().deadlines(of: .birth, eventOn: event)
    #expect(try deadlines.plain.isMature(asOf: day(asOf)) == plain)
    #expect(try deadlines.legal.isMature(asOf: day(asOf)) == legal)
  }
}

@Suite struct `Where the law is not known` {
  @Test(arguments: RegistrationDuty.allCases)
  func `the deadline of 1 March 2027 is an error with its article`(duty: RegistrationDuty) throws {
    let rule: RuleName = duty == .birth ? .birthDeadline : .deathDeadline
    let date = try day("2027-03-01")
    let gap = LegalGap.unknown(
      rule: rule, on: date, citation: Citation(instrument: "03/2026/QH16", article: ""))
    #expect(throws: gap) { try LawFile.book().deadlines(of: duty, eventOn: .day(date)) }
    #expect(gap.code == "law.unknown")
    #expect(gap.values == [rule.rawValue, "01/03/2027", "03/2026/QH16"])
    #expect(gap.citation?.text == "03/2026/QH16")
  }

  @Test func `a birth in a month that reaches into the unknown has no deadline`() throws {
    #expect(throws: LegalGap.self) {
      try LawFile.book().deadlines(of: .birth, eventOn: .year(2027))
    }
    let february = PartialDate.month(year: 2027, month: 2)
    #expect(
      try LawFile.book().deadlines(of: .birth, eventOn: february).legal.latest == day("2027-04-29"))
  }

  @Test func `a day before the first version is an error`() throws {
    let date = try day("2006-03-31")
    #expect(throws: LegalGap.uncovered(rule: .birthDeadline, on: date)) {
      try LawFile.book().deadlines(of: .birth, eventOn: .day(date))
    }
  }

  @Test func `a year without holidays is an error`() throws {
    let book = try LawBook(LawFile.rules(), holidays: WorkingCalendar([], covering: 2020...2025))
    let gap = LegalGap.holidays(
      CalendarGap(date: try day("2026-03-03"), coveredYears: 2020...2025))
    #expect(throws: gap) { try book.deadlines(of: .birth, eventOn: .day(day("2026-01-02"))) }
    #expect(gap.code == "calendar.gap")
    #expect(gap.values == ["03/03/2026", "2020", "2025"])
  }
}
