import CivilRegistration
import LegalRules
import RegistryServices
import Testing

@testable import RegistryStore

/// Ties through a former marriage, found in the register.
struct AffinityTests {
  private static let marriage = [
    "cachDangKy": "first", "voHoTen": "Nguyễn Thị Lan", "voNgaySinh": "28/04/1988",
    "voDanToc": "Kinh", "voQuocTich": "Việt Nam",
    "voNoiCuTru": "Thôn Dương Cốc, Xã Hưng Đạo, Thành phố Hà Nội",
    "voLoaiGiayToTuyThan": "4", "voSoGiayToTuyThan": "001188000005",
    "chongHoTen": "Hoàng Văn Cả", "chongNgaySinh": "02/02/1960", "chongDanToc": "Kinh",
    "chongQuocTich": "Việt Nam",
    "chongNoiCuTru": "Thôn Thế Trụ, Xã Hưng Đạo, Thành phố Hà Nội",
    "chongLoaiGiayToTuyThan": "4", "chongSoGiayToTuyThan": "001060000006",
    "voLanKetHon": "2", "chongLanKetHon": "2", "haiBenCoMat": "1", "tuNguyen": "1",
  ]

  /// Her former marriage, ended by a divorce, and the birth of her former husband.
  private static func check(father: String, bornOn: String) async throws -> [FormProblem] {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(
      .marriage,
      [
        OfficeRows.marriage([
          .chongHoTen: "Hoàng Văn Hòa", .chongNgaySinh: "04.01.1985",
          .chongLoaiGiayToTuyThan: "4", .chongSoGiayToTuyThan: "001085000007",
          .voHoTen: "Nguyễn Thị Lan", .voNgaySinh: "28.04.1988", .voLoaiGiayToTuyThan: "4",
          .voSoGiayToTuyThan: "001188000005", .tinhTrangKetHon: "Đã ly hôn",
        ])
      ], file: "m")
    try await desk.register.take(
      .birth,
      [
        OfficeRows.birth([
          .so: "09/1985", .quyenSo: "01/1985", .ngayDangKy: "20.01.1985",
          .nksSoDinhDanh: "001085000007", .nksHoTen: "Hoàng Văn Hòa", .nksGioiTinh: "1",
          .nksNgaySinh: "04.01.1985", .chaHoTen: father, .chaNgaySinh: bornOn,
        ])
      ], file: "b")
    let checked = try await desk.desk.check(
      FormSubmission(act: .marriage, form: ActForm(marriage)), by: TestRegister.officer)
    return checked.ruling.problems
  }

  @Test func `a father-in-law who marries his son's former wife is pointed at with the article`()
    async throws
  {
    let problems = try await Self.check(father: "Hoàng Văn Cả", bornOn: "02.02.1960")
    let found = try #require(
      problems.first { $0.code.rawValue == KnownAffinity.Kind.fatherInLaw.rawValue })
    #expect(found.severity == .warn && found.values == ["Hoàng Văn Hòa", "03/2010"])
    #expect(found.citation?.instrument == "52/2014/QH13")
  }

  @Test func `a namesake of another age is nobody's father-in-law`() async throws {
    let problems = try await Self.check(father: "Hoàng Văn Cả", bornOn: "03.03.1955")
    #expect(!problems.contains { $0.code.rawValue == KnownAffinity.Kind.fatherInLaw.rawValue })
  }
}
