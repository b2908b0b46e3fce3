import Testing

@testable import RecordLinkage

@Suite struct `dates` {
  @Test(arguments: [
    ("31/12/1999", 1999, 12, 31), ("1-2-1987", 1987, 2, 1), ("1999-12-31", 1999, 12, 31),
    ("19991231", 1999, 12, 31), ("12/1999", 1999, 12, 0), ("1999", 1999, 0, 0),
    ("12/31/1999", 1999, 12, 31), ("32/13/1999", 1999, 0, 0), ("", 0, 0, 0), ("không rõ", 0, 0, 0),
    ("99", 0, 0, 0), ("99999999999999999999", 0, 0, 0), ("0/0/1960", 1960, 0, 0),
  ])
  func `are read in every usual writing`(text: String, year: Int, month: Int, day: Int) {
    let date = Self.date(text)
    #expect((date.year == 0 ? 0 : date.year + DateWord.firstYear) == year)
    #expect(date.month == month)
    #expect(date.day == day)
  }

  @Test(arguments: [
    ("15/03/1980", "15-3-1980", DateLevel.sameDay), ("15/03/1980", "03/1980", .sameMonth),
    ("15/03/1980", "1980", .sameYearOnly), ("15/03/1980", "01/01/1980", .firstOfJanuary),
    ("05/03/1980", "03/05/1980", .dayMonthSwapped), ("15/03/1980", "15/03/1982", .yearSlip),
    ("15/03/1980", "15/03/1990", .decadeSlip), ("15/03/1980", "15/03/1986", .otherYear),
    ("15/03/1980", "25/03/1980", .daySlip), ("15/03/1980", "19/03/1980", .otherDay),
    ("15/03/1980", "15/09/1980", .otherMonth), ("15/03/1980", "19/04/1980", .lunar),
    ("20/01/1980", "17/12/1979", .lunar), ("15/03/1980", "19/08/1980", .sameYear),
    ("15/03/1980", "1981", .nextYearOnly), ("15/03/1980", "19/08/1981", .nextYear),
    ("15/03/1980", "19/08/1983", .yearsNear), ("15/03/1980", "19/08/1988", .yearsApart),
    ("15/03/1980", "19/08/2001", .decadesApart),
  ])
  func `agree by their parts and by the usual slips`(
    left: String, right: String, level: DateLevel
  ) {
    #expect(Self.level(left, right) == level)
    #expect(Self.level(right, left) == level)
  }

  @Test func `that are missing cannot be compared`() {
    #expect(Self.level("", "1980") == nil)
    #expect(Self.level("15/03/1980", "") == nil)
  }

  @Test func `after the other's registration are someone else's`() {
    let level = DateComparison.level(
      Self.date("15/03/1990"), Self.date("02/07/1984"), leftLatest: 0,
      rightLatest: 1985 - DateWord.firstYear)
    #expect(level == .afterRegistration)
  }

  @Test func `take the year of the identification number where they contradict it`() {
    let left = DateWord(year: 1975, month: 3, day: 15, otherYear: 1985)
    let level = DateComparison.level(left, Self.date("15/03/1985"), leftLatest: 0, rightLatest: 0)
    #expect(level == .sameDay)
  }

  static func date(_ text: String) -> DateWord {
    Array(text.utf8).withUnsafeBufferPointer { DateWord(parsing: $0) }
  }

  static func level(_ left: String, _ right: String) -> DateLevel? {
    DateComparison.level(date(left), date(right), leftLatest: 0, rightLatest: 0)
  }
}
