import CivilDate
import CivilRegistration
import Testing

@Suite struct `A row of the marriage register` {
  @Test func `is read whole when it is sound`() throws {
    let reading = SampleRows.marriageReading()
    #expect(reading.problems == [])
    let entry = try #require(reading.facts)
    #expect(entry.header.type == .first)
    #expect(entry.header.registeredOn == (try day("2010-02-02")))
    #expect(entry.husband?.name == "Hoàng Văn Hòa" && entry.husband?.sex == .male)
    #expect(entry.husband?.paper == IdentityPaper(kind: .oldCard, number: "111234567"))
    #expect(entry.husband?.identifier == nil && entry.husband?.identityNumber == "111234567")
    #expect(entry.wife?.bornOn == .day(try day("1988-04-28")))
    // Offices write the new number under the code of the old card.
    #expect(entry.wife?.identifier?.text == "001188000005")
    #expect(entry.fate == nil && entry.relationBeganOn == nil)
    #expect(entry.locator?.text == "03/2010" && entry.locator?.kind == .marriage)
  }

  static let table: [([MarriageColumn: String], [String], Bool)] = [
    ([.chongHoTen: "", .voHoTen: ""], ["refuse row.name.missing chongHoTen"], true),
    ([.chongHoTen: ""], ["warn row.spouse.missing chongHoTen"], false),
    ([.voHoTen: "-"], ["warn row.spouse.missing voHoTen"], false),
    ([.ngayDangKy: "?"], ["refuse row.registeredOn.missing ngayDangKy"], true),
    ([.loaiDangKy: "2"], [], false),
    ([.loaiDangKy: "4"], ["warn row.code.unknown loaiDangKy"], false),
    ([.chongNgaySinh: "2011"], ["warn row.date.order chongNgaySinh"], false),
    ([.chongLoaiGiayToTuyThan: "2", .chongSoGiayToTuyThan: "C1234567"], [], false),
    (
      [.chongSoGiayToTuyThan: "1112345"], ["warn row.identifier.length chongSoGiayToTuyThan"], false
    ),
    ([.tinhTrangKetHon: "đang ly thân"], ["warn row.code.unknown tinhTrangKetHon"], false),
    (
      [.so: "", .chongHoTen: "", .voHoTen: "", .ngayDangKy: ""], ["refuse row.empty "], true
    ),
  ]

  @Test(arguments: table)
  func `is refused only when it is unusable`(
    cells: [MarriageColumn: String], problems: [String], isRefused: Bool
  ) {
    let reading = SampleRows.marriageReading(cells)
    #expect(lines(reading.problems) == problems)
    #expect(reading.isRefused == isRefused)
  }

  @Test(arguments: [
    ("Đã ly hôn", MarriageFate.Kind.divorced), ("ĐÃ LY HÔN", .divorced),
    ("Đã hủy việc kết hôn", .annulled), ("Đã huỷ việc kết hôn", .annulled),
    ("Đã được công nhận việc kết hôn", .recognised),
  ])
  func `states what became of the marriage`(text: String, kind: MarriageFate.Kind) {
    let entry = SampleRows.marriageReading([.tinhTrangKetHon: text]).facts
    #expect(entry?.fate?.kind == kind && entry?.fate?.text == text)
  }

  @Test func `keeps the day and the ground of an annulment`() throws {
    let fate = SampleRows.marriageReading([
      .tinhTrangKetHon: "Đã hủy việc kết hôn", .huyKetHonNgayGhiChu: "01/02/2011",
      .huyKetHonCanCu: "Quyết định 5/2011/QĐST",
    ]).facts?.fate
    #expect(fate?.notedOn == .day(try day("2011-02-01")))
    #expect(fate?.ground == "Quyết định 5/2011/QĐST")
  }
}
