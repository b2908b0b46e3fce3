import CivilDate
import CivilRegistration
import Testing

@Suite struct `A resident of the list` {
  private func reading(_ cells: [ResidentColumn: String] = [:]) -> ResidentReading {
    ResidentReading(SampleRows.row(SampleRows.resident, changing: cells))
  }

  @Test func `is read whole when the row is sound`() throws {
    let reading = reading()
    #expect(reading.problems == [])
    let resident = try #require(reading.facts)
    #expect(resident.code == "29196" && resident.person.name == "Trần Đình Hùng")
    #expect(resident.person.bornOn == .day(try day("1981-09-24")))
    #expect(resident.person.identifier?.birthYear == 1981)
    #expect(resident.motherName == "Nguyễn Thị Hoa" && resident.fatherName == "Trần Ngọc Hùng")
    #expect(resident.village?.name == "Đông Thượng" && resident.residenceStatus == "Thường trú")
  }

  static let table: [([ResidentColumn: String], [String], Bool)] = [
    ([.hoTen: ""], ["refuse row.name.missing hoTen"], true),
    ([.maSo: "", .hoTen: "", .ngaySinh: "", .soDinhDanh: ""], ["refuse row.empty "], true),
    ([.ngaySinh: ""], ["warn row.date.missing ngaySinh"], false),
    ([.ngaySinh: "1981"], [], false),
    ([.ngaySinh: "19 tuổi", .soDinhDanh: ""], ["warn date.ageOnly ngaySinh"], false),
    ([.gioiTinh: "nam"], [], false),
    ([.soDinhDanh: "1081000006"], ["warn row.identifier.zeros soDinhDanh"], false),
    ([.soDinhDanh: "1082000006"], ["warn row.identifier.length soDinhDanh"], false),
    ([.soDinhDanh: "1.081E+09"], ["warn row.identifier.length soDinhDanh"], false),
    ([.maSo: ""], [], false),
  ]

  @Test(arguments: table)
  func `is refused only without a name`(
    cells: [ResidentColumn: String], problems: [String], isRefused: Bool
  ) {
    let reading = reading(cells)
    #expect(lines(reading.problems) == problems)
    #expect(reading.isRefused == isRefused)
  }
}

@Suite struct `A sheet of the survey` {
  private func reading(_ cells: [SurveyColumn: String] = [:]) -> SurveyReading {
    SurveyReading(SampleRows.row(SampleRows.survey, changing: cells))
  }

  @Test func `is read whole when it is sound`() throws {
    let reading = reading()
    #expect(reading.problems == [])
    let sheet = try #require(reading.facts)
    #expect(sheet.number == "YT0001" && sheet.group == "nguoi_khuyet_tat")
    #expect(sheet.surveyedOn == (try day("2026-08-17")))
    #expect(sheet.hasCertificate == false && sheet.motherName == "Nguyễn Thị Nga")
    #expect(sheet.village?.name == "Đông Thượng")
  }

  static let table: [([SurveyColumn: String], [String], Bool)] = [
    ([.hoTen: ""], ["refuse row.name.missing hoTen"], true),
    ([.ngayDieuTra: ""], ["refuse row.date.missing ngayDieuTra"], true),
    ([.ngayDieuTra: "08/2026"], ["refuse date.unreadable ngayDieuTra"], true),
    ([.soPhieu: ""], ["warn row.reference.missing soPhieu"], false),
    ([.ngaySinh: ""], [], false),
    ([.coGiayKhaiSinh: "Có"], [], false),
    ([.coGiayKhaiSinh: ""], [], false),
    ([.coGiayKhaiSinh: "hỏi lại"], ["warn row.code.unknown coGiayKhaiSinh"], false),
    ([.soPhieu: "", .hoTen: "", .ngayDieuTra: ""], ["refuse row.empty "], true),
  ]

  @Test(arguments: table)
  func `is refused only without a name or a day`(
    cells: [SurveyColumn: String], problems: [String], isRefused: Bool
  ) {
    let reading = reading(cells)
    #expect(lines(reading.problems) == problems)
    #expect(reading.isRefused == isRefused)
  }

  @Test(arguments: [
    ("Có", true), ("co", true), ("1", true), ("Không", false), ("KHÔNG", false), ("Chưa", false),
    ("", nil), ("-", nil),
  ])
  func `says whether there is a certificate, or nothing`(text: String, expected: Bool?) {
    #expect(reading([.coGiayKhaiSinh: text]).facts?.hasCertificate == expected)
  }
}
