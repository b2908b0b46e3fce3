import CivilDate
import Testing

@Suite struct `A date cell` {
  @Test(arguments: [
    // The whole day.
    ("27.10.2008", "2008-10-27"), ("27/10/2008", "2008-10-27"), ("27-10-2008", "2008-10-27"),
    ("7.1.2008", "2008-01-07"), ("7/11/2008", "2008-11-07"), ("07 / 01 / 2008", "2008-01-07"),
    ("27 10 2008", "2008-10-27"), ("27\\10\\2008", "2008-10-27"), ("27–10–2008", "2008-10-27"),
    ("27.10.2008.", "2008-10-27"), ("'27/10/2008", "2008-10-27"), (" 27/10/2008 ", "2008-10-27"),
    ("2008-10-27", "2008-10-27"), ("2008/10/27", "2008-10-27"), ("2008.10.27", "2008-10-27"),
    ("29.02.2028", "2028-02-29"), ("27//10/2008", "2008-10-27"),
    // In words.
    ("ngày 5 tháng 3 năm 1999", "1999-03-05"), ("Ngày 05 tháng 03 năm 1999", "1999-03-05"),
    ("NGÀY 05 THÁNG 03 NĂM 1999", "1999-03-05"), ("ngay 5 thang 3 nam 1999", "1999-03-05"),
    ("5 tháng 3 năm 1999", "1999-03-05"), ("sinh ngày 5/3/1999", "1999-03-05"),
    ("Thứ sáu, ngày 5 tháng 3 năm 1999", "1999-03-05"), ("mùng 5 tháng 3 năm 1999", "1999-03-05"),
    ("ngày 5/3 năm 1999", "1999-03-05"), ("5 tháng 3, 1999", "1999-03-05"),
    // Digits in one piece.
    ("01022026", "2026-02-01"), ("20260201", "2026-02-01"), ("39748", "2008-10-27"),
    ("39748.0", "2008-10-27"),
    // The month.
    ("10.2008", "2008-10"), ("10/2008", "2008-10"), ("10 / 2008", "2008-10"), ("1/2008", "2008-01"),
    ("2008-10", "2008-10"), ("tháng 3 năm 1999", "1999-03"), ("Tháng 3/1999", "1999-03"),
    ("tháng 3-1999", "1999-03"), ("../10/2008", "2008-10"), ("/10/2008", "2008-10"),
    ("__/10/2008", "2008-10"), ("00/10/2008", "2008-10"), ("?/10/2008", "2008-10"),
    ("xx/10/2008", "2008-10"), ("…/10/2008", "2008-10"), ("ngày … tháng 10 năm 2008", "2008-10"),
    ("ngày    tháng 10 năm 2008", "2008-10"),
    // The year.
    ("2008", "2008"), ("năm 2008", "2008"), ("Sinh năm 1950", "1950"), ("SN 1950", "1950"),
    ("__/__/1999", "1999"), ("../../1999", "1999"), ("//1999", "1999"), ("00/00/1999", "1999"),
    ("?/?/1999", "1999"), ("xx/xx/1999", "1999"), ("05/../1999", "1999"), ("05/00/1999", "1999"),
    ("ngày … tháng … năm 1999", "1999"), ("1999.", "1999"),
    // The same date twice is one date.
    ("27/10/2008 - 27.10.2008", "2008-10-27"),
  ])
  func `is read as far as it says`(text: String, date: String) {
    let cell = CellDate(text)
    #expect(cell.date?.iso8601 == date)
    #expect(cell.problems == [])
    #expect(cell.time == nil)
  }

  @Test(arguments: [
    ("03/01/2023 13:25", "2023-01-03", "13:25:00"), ("3/1/2023 8:05", "2023-01-03", "08:05:00"),
    ("2023-01-03 13:25:07", "2023-01-03", "13:25:07"),
    ("2023-01-03T13:25:07", "2023-01-03", "13:25:07"),
    ("2023-01-03 13:25:07.000", "2023-01-03", "13:25:07"),
    ("13:25 03/01/2023", "2023-01-03", "13:25:00"), ("13h25 03/01/2023", "2023-01-03", "13:25:00"),
    ("13 giờ 25 phút ngày 03/01/2023", "2023-01-03", "13:25:00"),
    ("13 giờ ngày 03 tháng 01 năm 2023", "2023-01-03", "13:00:00"),
    ("lúc 13 giờ 03/01/2023", "2023-01-03", "13:00:00"),
    ("03/01/2023 1:25 PM", "2023-01-03", "13:25:00"),
    ("03/01/2023 12:05 SA", "2023-01-03", "00:05:00"),
    ("03/01/2023 1:25 CH", "2023-01-03", "13:25:00"),
    ("202301031325", "2023-01-03", "13:25:00"), ("20230103132507", "2023-01-03", "13:25:07"),
    ("39748.5625", "2008-10-27", "13:30:00"), ("03/01/2023 00:00", "2023-01-03", "00:00:00"),
  ])
  func `keeps the time beside the date`(text: String, date: String, time: String) {
    let cell = CellDate(text)
    #expect(cell.date?.iso8601 == date)
    #expect(cell.time?.withSeconds == time)
    #expect(cell.problems == [])
  }

  @Test(arguments: [
    "", " ", "-", "...", "/", "NULL", "null", "Không rõ", "không có thông tin", "N/A", "0",
    ", , , ,",
    "__/__/____", "0.",
    "0000", "00/00/0000",
  ])
  func `says nothing when it is empty or says that nothing is known`(text: String) {
    #expect(CellDate(text).isEmpty)
  }

  /// text, certain part, code, severity, proposals.
  @Test(arguments: [
    ("31/02/2008", "2008", "date.impossible", "warning", ""),
    ("31.04.1999", "1999", "date.impossible", "warning", ""),
    ("10/27/2008", "2008", "date.impossible", "warning", "2008-10-27"),
    ("32/13/2008", "2008", "date.impossible", "warning", ""),
    ("29/02/2027", "2027", "date.impossible", "warning", ""),
    ("01/04/5005", "", "date.year", "error", "2005-04-01"),
    ("01/04/05005", "", "date.year", "error", "2005-04-01"),
    ("01/04/20005", "", "date.year", "error", "2000-04-01 2005-04-01"),
    ("01/04/0205", "", "date.year", "error", "2005-04-01"),
    ("01/04/2108", "", "date.year", "error", "2008-04-01 2018-04-01"),
    ("01/04/205", "", "date.year", "error", "2005-04-01"),
    ("1.201", "", "date.year", "error", "2001-01 2010-01"),
    ("5005", "", "date.year", "error", "2005"),
    ("1234", "", "date.year", "error", "1934"),
    ("9999", "", "date.year", "error", "1999"),
    ("05/03/99", "", "date.twoDigitYear", "error", "1999-03-05 2099-03-05"),
    ("5/3/26", "", "date.twoDigitYear", "error", "1926-03-05 2026-03-05"),
    ("29/02/23", "", "date.twoDigitYear", "error", ""),
    ("200810", "", "date.ambiguous", "error", "2008-10 2010-08-20 1910-08-20"),
    ("1022026", "2026-02", "date.ambiguous", "warning", "2026-02-01 2026-02-10"),
    ("1112026", "2026", "date.ambiguous", "warning", "2026-11-01 2026-01-11"),
    ("19985", "", "date.ambiguous", "error", "1985 1995 1998 1954-09-18"),
    ("27/10/2008; 28/10/2008", "2008-10", "date.two", "warning", "2008-10-27 2008-10-28"),
    ("27/10/2008 (28/11/2008)", "2008", "date.two", "warning", "2008-10-27 2008-11-28"),
    ("27/10/2008 28/10/2009", "", "date.two", "error", "2008-10-27 2009-10-28"),
    ("1998-1999", "", "date.two", "error", "1998 1999"),
    ("27/10/2008 hoặc 31/02/2009", "", "date.two", "error", "2008-10-27"),
    ("khoảng 1950", "1950", "date.extraText", "warning", ""),
    ("27/10/2008 khai lại", "2008-10-27", "date.extraText", "warning", ""),
    ("27/10/2008 5", "2008-10-27", "date.extraText", "warning", ""),
    ("2023-01-03T13:25:07Z", "2023-01-03", "date.extraText", "warning", ""),
    ("15/8/1950 âm lịch", "", "date.lunar", "error", ""),
    ("19 tuổi", "", "date.ageOnly", "error", ""),
    ("mùa thu", "", "date.unreadable", "error", ""),
    ("27/10", "", "date.unreadable", "error", ""),
    ("27", "", "date.unreadable", "error", ""),
    ("123456789012345678901234567890", "", "date.unreadable", "error", ""),
    ("99999999", "", "date.unreadable", "error", ""),
    ("202613450000", "", "date.unreadable", "error", ""),
  ])
  func `is never taken at its word where it is doubtful`(
    text: String, date: String, code: String, severity: String, proposals: String
  ) throws {
    let cell = CellDate(text)
    #expect(cell.date?.iso8601 ?? "" == date)
    let problem = try #require(cell.problems.first)
    #expect(problem.code == code)
    #expect(problem.severity.rawValue == severity)
    #expect(problem.proposals.map(\.iso8601).joined(separator: " ") == proposals)
    #expect(problem.text == text)
    // No date without a warning that it is not the whole truth, no error beside a date.
    #expect(cell.problems.allSatisfy { ($0.severity == .error) == (cell.date == nil) })
  }

  @Test func `gives the age where it says no date`() {
    #expect(CellDate("19 tuổi").age == 19)
    #expect(CellDate("19 tuoi").age == 19)
  }

  /// The corner of Excel's calendar: its number 60 is a 29 February 1900 that never was.
  @Test(arguments: [
    (1.0, "1900-01-01"), (59.0, "1900-02-28"), (60.0, nil), (61.0, "1900-03-01"),
    (39_748.0, "2008-10-27"), (73_415.0, "2100-12-31"), (73_416.0, nil), (0.5, nil), (-3.0, nil),
    (.nan, nil), (.infinity, nil), (39_748.999999, "2008-10-28"),
  ])
  func `formatted as a date in Excel is its day number`(serial: Double, date: String?) {
    let cell = CellDate(excelSerial: serial)
    #expect(cell.date?.iso8601 == date)
    #expect(cell.problems.isEmpty == (date != nil))
  }
}
