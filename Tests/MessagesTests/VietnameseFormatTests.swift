import CivilDate
import Messages
import Testing

@Suite struct VietnameseFormatTests {
  @Test(arguments: [
    (9_850, [], "98,5 %"), (9_218, [9_800], "92,2 %"), (10_000, [], "100,0 %"), (0, [], "0,0 %"),
    (9_796, [9_800], "97,96 %"), (9_796, [], "98,0 %"), (9_849, [9_850], "98,49 %"),
    (9_800, [9_800], "98,0 %"), (5, [], "0,1 %"),
  ])
  func `a percentage has one decimal unless rounding would show a goal as reached`(
    hundredths: Int, goals: [Int], text: String
  ) {
    let shown = VietnameseFormat.percent(hundredths: hundredths, goals: goals)
    #expect(shown == text.replacingSpace())
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1.000"), (17_239, "17.239"), (1_234_567, "1.234.567"),
    (-1_234, "-1.234"),
  ])
  func `thousands are parted by dots`(number: Int, text: String) {
    #expect(VietnameseFormat.number(number) == text)
  }

  @Test(arguments: [
    (3, "còn 3 ngày"), (0, "hạn cuối hôm nay"), (-12, "quá 12 ngày"), (-730, "quá 730 ngày"),
    (-731, "quá 2 năm"), (-9_303, "quá 25 năm"),
  ])
  func `days to the legal last day are said in words`(days: Int, text: String) {
    #expect(VietnameseFormat.daysLeft(days) == text)
  }

  @Test func `a moment is shown in Vietnam's time, across midnight and before 1970`() {
    #expect(moment(0) == "01/01/1970 07:00")
    #expect(moment(1_795_280_700_000) == "22/11/2026 00:05")
    #expect(moment(-25_200_001) == "31/12/1969 23:59")
  }

  @Test func `a partial date shows no more than is known`() throws {
    let day = try #require(PlainDate(year: 2026, month: 5, day: 4))
    #expect(VietnameseFormat.date(.year(1950)) == "1950")
    #expect(VietnameseFormat.date(.month(year: 2026, month: 3)) == "03/2026")
    #expect(VietnameseFormat.date(.day(day)) == "04/05/2026")
  }

  @Test(arguments: [(1, "1 giây"), (59, "59 giây"), (60, "1 phút"), (61, "2 phút"), (0, "1 giây")])
  func `a wait is rounded up`(seconds: Int, text: String) {
    #expect(VietnameseFormat.wait(seconds: seconds) == text)
  }

  private func moment(_ milliseconds: Int64) -> String {
    VietnameseFormat.moment(Instant(millisecondsSince1970: milliseconds))
  }
}

extension String {
  /// The tests are written with plain spaces; the format has a no-break space before the sign.
  fileprivate func replacingSpace() -> String {
    String(map { $0 == " " ? "\u{A0}" : $0 })
  }
}
