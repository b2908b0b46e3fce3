import CivilDate
import CivilRegistration
import Testing

@Suite struct `A notice of a birth` {
  private func reading(_ cells: [BirthNoticeColumn: String] = [:]) -> BirthNoticeReading {
    BirthNoticeReading(SampleRows.row(SampleRows.birthNotice, changing: cells))
  }

  @Test func `is read whole when it is sound`() throws {
    let reading = reading()
    #expect(reading.problems == [])
    let notice = try #require(reading.facts)
    #expect(notice.number == "CS0015325" && notice.facility == "Trạm y tế xã Hưng Đạo")
    #expect(notice.bornOn == .day(try day("2023-01-03")))
    #expect(notice.bornAt == ClockTime(hour: 13, minute: 25))
    #expect(notice.sex == .male && notice.weight == 3325 && notice.childCount == 1)
    #expect(notice.mother.identifier?.text == "001188000007")
    #expect(notice.mother.bornOn == .year(1988))
    #expect(notice.mother.residence?.village?.name == "Đông Thượng")
    #expect(notice.fatherName == "Phạm Anh Tuấn" && notice.intendedName == "Phạm Đức Khoa")
  }

  static let table: [([BirthNoticeColumn: String], [String], Bool)] = [
    ([.duDinhDatTen: ""], [], false),
    ([.hoTenMe: ""], [], false),
    ([.hoTenMe: "", .duDinhDatTen: ""], ["refuse row.name.missing hoTenMe"], true),
    ([.ngayGioSinh: ""], ["refuse row.date.missing ngayGioSinh"], true),
    (
      [.ngayGioSinh: "03/01/23"],
      ["warn date.twoDigitYear ngayGioSinh", "refuse date.unreadable ngayGioSinh"], true
    ),
    ([.ngayGioSinh: "202301031325"], [], false),
    ([.ngayGioSinh: "06/01/2023 01:00"], ["warn row.date.order ngayGioSinh"], false),
    ([.soChungSinh: "NULL"], ["warn row.reference.missing soChungSinh"], false),
    ([.canNang: "3,3 kg"], ["warn row.count.unreadable canNang"], false),
    ([.gioiTinhCon: "-"], ["warn row.sex.missing gioiTinhCon"], false),
    (
      [.soChungSinh: "", .hoTenMe: "", .duDinhDatTen: "", .ngayGioSinh: ""], ["refuse row.empty "],
      true
    ),
  ]

  @Test(arguments: table)
  func `is refused only when it tells of nobody's birth`(
    cells: [BirthNoticeColumn: String], problems: [String], isRefused: Bool
  ) {
    let reading = reading(cells)
    #expect(lines(reading.problems) == problems)
    #expect(reading.isRefused == isRefused)
  }
}
