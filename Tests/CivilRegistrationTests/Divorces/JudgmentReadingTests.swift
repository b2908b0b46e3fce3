import CivilDate
import CivilRegistration
import Testing

@Suite struct `A judgment of divorce` {
  private func reading(_ cells: [JudgmentColumn: String] = [:]) -> JudgmentReading {
    JudgmentReading(SampleRows.row(SampleRows.judgment, changing: cells))
  }

  @Test func `is read whole when it is sound`() throws {
    let reading = reading()
    #expect(reading.problems == [])
    let judgment = try #require(reading.facts)
    #expect(judgment.number == "7/2012/HNGĐ-ST" && judgment.court == "TAND khu vực 9 - Hà Nội")
    #expect(judgment.effectiveOn == (try day("2012-09-03")))
    #expect(judgment.decidedOn == .day(try day("2012-08-04")))
    #expect(judgment.husband?.bornOn == .year(1977) && judgment.husband?.identifier == nil)
    #expect(judgment.wife?.identifier?.text == "001179000008")
    #expect(judgment.marriage.number == EntryNumber(number: 122, year: 2001))
    #expect(judgment.marriage.office?.key == "xã hưng đạo")
    #expect(judgment.marriage.registeredOn == .day(try day("2001-08-30")))
  }

  static let table: [([JudgmentColumn: String], [String], Bool)] = [
    ([.soBanAn: ""], ["refuse row.reference.missing soBanAn"], true),
    ([.ngayHieuLuc: ""], ["refuse row.date.missing ngayHieuLuc"], true),
    ([.ngayHieuLuc: "2012"], ["refuse date.unreadable ngayHieuLuc"], true),
    ([.hoTenChong: "", .hoTenVo: ""], ["refuse row.name.missing hoTenChong"], true),
    ([.hoTenVo: ""], ["warn row.spouse.missing hoTenVo"], false),
    ([.ngayHieuLuc: "01/08/2012"], ["warn row.judgment.order ngayHieuLuc"], false),
    ([.soKetHon: "", .ngayKetHon: "", .noiKetHon: ""], [], false),
    ([.soKetHon: "không nhớ"], ["warn row.number.unreadable soKetHon"], false),
    (
      [.soBanAn: "", .hoTenChong: "", .hoTenVo: "", .ngayHieuLuc: "", .ngayBanAn: ""],
      ["refuse row.empty "], true
    ),
  ]

  @Test(arguments: table)
  func `is refused only when nobody could act on it`(
    cells: [JudgmentColumn: String], problems: [String], isRefused: Bool
  ) {
    let reading = reading(cells)
    #expect(lines(reading.problems) == problems)
    #expect(reading.isRefused == isRefused)
  }
}
