import CivilDate
import Testing

@Suite struct `Vietnamese words` {
  @Test(arguments: [
    (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"),
    (14, "mười bốn"), (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"),
    (24, "hai mươi tư"), (25, "hai mươi lăm"), (31, "ba mươi mốt"), (55, "năm mươi lăm"),
    (100, "một trăm"), (101, "một trăm linh một"), (104, "một trăm linh bốn"),
    (105, "một trăm linh năm"), (110, "một trăm mười"), (115, "một trăm mười lăm"),
    (121, "một trăm hai mươi mốt"), (999, "chín trăm chín mươi chín"), (1_000, "một nghìn"),
    (1_005, "một nghìn không trăm linh năm"), (1_015, "một nghìn không trăm mười lăm"),
    (1_500, "một nghìn năm trăm"), (1_999, "một nghìn chín trăm chín mươi chín"),
    (2_004, "hai nghìn không trăm linh bốn"), (2_026, "hai nghìn không trăm hai mươi sáu"),
    (10_000, "mười nghìn"), (17_239, "mười bảy nghìn hai trăm ba mươi chín"),
    (105_000, "một trăm linh năm nghìn"), (1_000_000, "một triệu"),
    (1_000_005, "một triệu không trăm linh năm"),
    (2_001_000, "hai triệu không trăm linh một nghìn"),
    (
      999_999_999,
      "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"
    ),
  ])
  func `read a number`(number: Int, words: String) {
    #expect(VietnameseNumerals().words(for: number) == words)
  }

  @Test func `say lẻ for linh where the office prefers it`() {
    #expect(VietnameseNumerals(zeroTens: .le).words(for: 2_005) == "hai nghìn không trăm lẻ năm")
  }

  @Test(arguments: [-1, 1_000_000_000])
  func `end at a thousand million`(number: Int) {
    #expect(VietnameseNumerals().words(for: number) == nil)
  }

  @Test(arguments: [
    ("1999-03-05", "Ngày năm tháng ba năm một nghìn chín trăm chín mươi chín"),
    ("2026-04-04", "Ngày bốn tháng tư năm hai nghìn không trăm hai mươi sáu"),
    ("2027-02-28", "Ngày hai mươi tám tháng hai năm hai nghìn không trăm hai mươi bảy"),
    ("2021-12-31", "Ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi mốt"),
    ("2000-01-15", "Ngày mười lăm tháng một năm hai nghìn"),
    ("1924-10-24", "Ngày hai mươi tư tháng mười năm một nghìn chín trăm hai mươi tư"),
  ])
  func `read a date`(date: String, words: String) throws {
    #expect(try day(date).inWords() == words)
  }

  @Test(arguments: [
    ("1999", "Năm một nghìn chín trăm chín mươi chín"),
    ("1999-04", "Tháng tư năm một nghìn chín trăm chín mươi chín"),
    ("1999-03-05", "Ngày năm tháng ba năm một nghìn chín trăm chín mươi chín"),
  ])
  func `read a partial date as far as it is known`(date: String, words: String) throws {
    #expect(try #require(PartialDate(iso8601: date)).inWords() == words)
  }

  @Test(arguments: [
    ("2026-02-01", "Chủ nhật, 01/02/2026"), ("2026-02-02", "Thứ hai, 02/02/2026"),
    ("2026-02-03", "Thứ ba, 03/02/2026"), ("2026-02-04", "Thứ tư, 04/02/2026"),
    ("2026-02-05", "Thứ năm, 05/02/2026"), ("2026-02-06", "Thứ sáu, 06/02/2026"),
    ("2026-02-07", "Thứ bảy, 07/02/2026"),
  ])
  func `name the day of the week`(date: String, words: String) throws {
    #expect(try day(date).withWeekday == words)
  }
}
