import CivilDate
import Testing

/// The holidays that indicators.md 1.2 gives with its table.
func calendarOfIndicators() throws -> WorkingCalendar {
  let off = [
    "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-26",
    "2026-04-27",
    "2026-04-30", "2026-05-01", "2026-09-01", "2026-09-02", "2027-01-01",
  ]
  let days = try off.map { SpecialDay(date: try day($0), kind: .off, name: "nghỉ lễ") }
  return WorkingCalendar(days, covering: 2026...2028)
}

@Suite struct `Deadlines` {
  /// indicators.md 1.2: event, days, plain deadline, legal deadline, days to the legal deadline.
  @Test(arguments: [
    ("2026-01-02", 60, "2026-03-03", "2026-03-03", 60),
    ("2028-01-02", 60, "2028-03-02", "2028-03-02", 60),
    ("2026-03-03", 60, "2026-05-02", "2026-05-04", 62),
    ("2026-04-11", 15, "2026-04-26", "2026-04-28", 17),
    ("2026-02-01", 15, "2026-02-16", "2026-02-23", 22),
    ("2026-07-04", 60, "2026-09-02", "2026-09-03", 61),
    ("2027-12-31", 60, "2028-02-29", "2028-02-29", 60),
    // law.md 1.3
    ("2026-03-01", 60, "2026-04-30", "2026-05-04", 64),
    ("2026-01-05", 60, "2026-03-06", "2026-03-06", 60),
  ])
  func `are those of the worked table`(
    event: String, days: Int, plain: String, legal: String, length: Int
  ) throws {
    let term = Term(days: days, rollsToWorkingDay: true)
    let event = try day(event)
    let deadline = try term.legalDeadline(from: event, calendar: calendarOfIndicators())
    #expect(term.plainDeadline(from: event) == (try day(plain)))
    #expect(deadline == (try day(legal)))
    #expect(deadline - event == length)
  }

  @Test func `stay where they are when the law does not move them`() throws {
    let term = Term(days: 60, rollsToWorkingDay: false)
    let legal = try term.legalDeadline(from: day("2026-03-03"), calendar: calendarOfIndicators())
    #expect(legal == (try day("2026-05-02")))
  }
}

@Suite struct `A working calendar` {
  static let csv = """
    date,kind,name
    2026-01-01,off,Tết Dương lịch
    2026-08-22,working,Ngày làm việc bù (nghỉ ngày 31/08/2026)
    2026-08-31,off,"Nghỉ đổi, ngày làm việc bù 22/08"
    2027-01-01,off,Tết Dương lịch
    """

  @Test(arguments: [
    ("2026-01-01", false), ("2026-01-02", true), ("2026-01-03", false), ("2026-01-04", false),
    ("2026-08-22", true), ("2026-08-23", false), ("2026-08-31", false), ("2027-12-31", true),
  ])
  func `knows days off, weekends and Saturdays worked in exchange`(
    date: String, works: Bool
  ) throws {
    let calendar = try HolidayTable.calendar(from: Self.csv)
    #expect(try calendar.isWorkingDay(day(date)) == works)
  }

  @Test func `names its special days`() throws {
    let calendar = try HolidayTable.calendar(from: Self.csv)
    let exchanged = try #require(calendar.specialDay(on: day("2026-08-31")))
    #expect(exchanged.name == "Nghỉ đổi, ngày làm việc bù 22/08")
    #expect(exchanged.kind == .off)
    #expect(calendar.specialDay(on: try day("2026-08-30")) == nil)
  }

  @Test(arguments: ["2025-12-31", "2028-01-01", "1990-05-05"])
  func `refuses to guess outside its years`(date: String) throws {
    let calendar = try HolidayTable.calendar(from: Self.csv)
    let date = try day(date)
    let gap = CalendarGap(date: date, coveredYears: 2026...2027)
    #expect(!calendar.covers(date))
    #expect(throws: gap) { try calendar.isWorkingDay(date) }
    #expect(throws: gap) { try calendar.firstWorkingDay(onOrAfter: date) }
    #expect(throws: gap) { try calendar.adding(workingDays: 1, to: date) }
  }

  @Test func `refuses a deadline that rolls out of its years`() throws {
    let calendar = WorkingCalendar([], covering: 2022...2022)
    // 31 December 2022 was a Saturday; whether 2 January 2023 is worked is not known here.
    #expect(throws: CalendarGap(date: try day("2023-01-01"), coveredYears: 2022...2022)) {
      try calendar.firstWorkingDay(onOrAfter: day("2022-12-31"))
    }
    #expect(throws: CalendarGap.self) {
      try calendar.adding(workingDays: 1, to: day("2022-12-30"))
    }
    #expect(throws: CalendarGap.self) {
      try calendar.adding(workingDays: -1, to: day("2022-01-03"))
    }
  }

  @Test(arguments: [
    ("2026-08-21", 1, "2026-08-22"), ("2026-08-21", 2, "2026-08-24"),
    ("2026-08-28", 1, "2026-09-01"),
    ("2026-08-29", 1, "2026-09-01"), ("2026-08-24", -1, "2026-08-22"),
    ("2026-08-23", -1, "2026-08-22"),
    ("2026-08-23", 0, "2026-08-23"), ("2026-01-05", 5, "2026-01-12"),
  ])
  func `counts working days of a term, the first day apart`(
    from: String, days: Int, to: String
  ) throws {
    let calendar = try HolidayTable.calendar(from: Self.csv)
    #expect(try calendar.adding(workingDays: days, to: day(from)) == day(to))
  }

  @Test func `answers as a walk from day to day does`() throws {
    let calendar = try calendarOfIndicators()
    let first = PlainDate.firstDay(ofYear: 2026)
    var count = 0
    for date in first...(try day("2028-12-20")) {
      if try calendar.isWorkingDay(date), date > first { count += 1 }
      #expect(try calendar.workingDays(after: first, through: date) == count)
      var walk = date
      while try !calendar.isWorkingDay(walk) { walk = walk.adding(days: 1) }
      #expect(try calendar.firstWorkingDay(onOrAfter: date) == walk)
      if date > first, count > 0, try calendar.isWorkingDay(date) {
        #expect(try calendar.adding(workingDays: count, to: first) == date)
        #expect(try calendar.adding(workingDays: -1, to: date.adding(days: 1)) == date)
      }
    }
  }
}

@Suite struct `A holiday file` {
  @Test func `is refused with every line that is wrong`() {
    let text = """
      date,kind,name
      2026-13-01,off,Tháng mười ba
      2026-01-01,closed,Tết Dương lịch
      2026-01-02
      2026-09-02,off,Quốc khánh
      2026-09-02,off,Quốc khánh
      """
    #expect {
      try HolidayTable.days(from: text)
    } throws: { error in
      guard let refusal = error as? HolidayTable.Refusal else { return false }
      return refusal.problems.map { "\($0.line) \($0.kind.rawValue)" } == [
        "2 holidays.date", "3 holidays.kind", "4 holidays.fields", "6 holidays.duplicate",
      ]
    }
  }

  @Test(arguments: [
    ("date,kind,name\n", "holidays.empty"),
    ("ngày,loại,tên\n2026-01-01,off,Tết", "holidays.header"),
    ("date,kind,name\n2025-01-01,off,Tết\n2027-01-01,off,Tết", "holidays.missingYear"),
  ])
  func `is refused when it cannot carry a calendar`(text: String, code: String) {
    #expect {
      try HolidayTable.calendar(from: text)
    } throws: { error in
      (error as? HolidayTable.Refusal)?.problems.map(\.kind.rawValue) == [code]
    }
  }

  @Test func `is read with a byte order mark and lines of Windows`() throws {
    let days = try HolidayTable.days(from: "\u{FEFF}date,kind,name\r\n2026-01-01,off,Tết\r\n\r\n")
    #expect(days == [SpecialDay(date: try day("2026-01-01"), kind: .off, name: "Tết")])
  }
}
