import CivilRegistration
import LegalRules
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Who adopted whom, where two people want to marry.
struct AdoptionTieTests {
  private static let home = "Thôn Dương Cốc, Xã Hưng Đạo, Thành phố Hà Nội"

  private static func marriage(
    _ husband: (String, String, String), _ wife: (String, String, String)
  ) -> [String: String] {
    [
      "cachDangKy": "first", "voHoTen": wife.0, "voNgaySinh": wife.1, "voDanToc": "Kinh",
      "voQuocTich": "Việt Nam", "voNoiCuTru": home, "voLoaiGiayToTuyThan": "4",
      "voSoGiayToTuyThan": wife.2, "chongHoTen": husband.0, "chongNgaySinh": husband.1,
      "chongDanToc": "Kinh", "chongQuocTich": "Việt Nam", "chongNoiCuTru": home,
      "chongLoaiGiayToTuyThan": "4", "chongSoGiayToTuyThan": husband.2, "voLanKetHon": "1",
      "chongLanKetHon": "1", "haiBenCoMat": "1", "tuNguyen": "1",
    ]
  }

  private static let father = ("Phùng Văn Tâm", "04/06/1975", "001075000011")
  private static let girl = ("Lê Thị Mai Anh", "01/10/2000", "001300000012")
  private static let own = ("Phùng Văn Tú", "05/05/1999", "001099000013")
  private static let brother = ("Lê Văn Đạt", "02/02/1998", "001098000014")

  /// A girl with a brother, adopted by a couple with a son, her birth entry showing them.
  private static func office() async throws -> RegistrationTests.Desk {
    let desk = try await RegistrationTests.Desk()
    try await OfficeHistory(register: desk.register).openBook(.adoption)
    func birth(
      _ number: String, _ child: (String, String, String), _ sex: String,
      _ father: (String, String, String), at rowNumber: Int
    ) -> SourceRow {
      OfficeRows.birth(
        [
          .so: number, .quyenSo: "01/2000", .ngayDangKy: "20.10.2000", .nksHoTen: child.0,
          .nksNgaySinh: child.1, .nksGioiTinh: sex, .nksSoDinhDanh: child.2, .chaHoTen: father.0,
          .chaNgaySinh: father.1, .chaSoDinhDanhCaNhan: father.2,
        ], at: rowNumber)
    }
    let blood = ("Lê Viết Hùng", "03/02/1970", "001070000015")
    try await desk.register.take(
      .birth,
      [
        birth("01/2000", girl, "2", blood, at: 2),
        birth("02/2000", brother, "1", blood, at: 3),
        birth("03/2000", own, "1", father, at: 4),
      ], file: "b")
    let ids = try await desk.register.texts("SELECT id FROM paper WHERE reference = '01/2000'")
    _ = try await desk.register(
      .adoption,
      [
        "qdHinhThuc": "decision", "qdSo": "05/2012/NCN", "qdNgay": "02/11/2012",
        "qdHieuLuc": "02/11/2012", "qdCoQuan": "Ủy ban nhân dân xã Hưng Đạo",
        "ghiChaMeNuoi": "1", "chaNuoiHoTen": father.0, "chaNuoiNgaySinh": father.1,
        "chaNuoiLoaiGiayToTuyThan": "4", "chaNuoiSoGiayToTuyThan": father.2,
        "conNuoiHoTen": girl.0, "conNuoiGioiTinh": "2", "conNuoiNgaySinh": girl.1,
        "conNuoiLoaiGiayToTuyThan": "4", "conNuoiSoGiayToTuyThan": girl.2,
        "nycHoTen": father.0,
      ], key: "nuoi-con-nuoi", entry: try #require(ids.first?.first))
    return desk
  }

  @Test func `an adoption without the birth entry that stands here is asked about`() async throws {
    let desk = try await RegistrationTests.Desk()
    try await OfficeHistory(register: desk.register).openBook(.adoption)
    try await desk.register.take(
      .birth,
      [
        OfficeRows.birth([
          .so: "01/2000", .quyenSo: "01/2000", .ngayDangKy: "20.10.2000",
          .nksHoTen: Self.girl.0, .nksNgaySinh: Self.girl.1, .nksGioiTinh: "2",
        ])
      ], file: "b")
    let form = [
      "qdHinhThuc": "decision", "qdSo": "05/2012/NCN", "qdNgay": "02/11/2012",
      "qdHieuLuc": "02/11/2012", "qdCoQuan": "Ủy ban nhân dân xã Hưng Đạo",
      "chaNuoiHoTen": Self.father.0, "chaNuoiNgaySinh": Self.father.1,
      "conNuoiHoTen": Self.girl.0, "conNuoiGioiTinh": "2", "conNuoiNgaySinh": Self.girl.1,
      "nycHoTen": Self.father.0,
    ]
    func asked(_ entry: String) async throws -> [FormProblem] {
      try await desk.desk.check(
        FormSubmission(act: .adoption, form: ActForm(form), entryID: entry),
        by: TestRegister.officer
      ).ruling.problems.filter { $0.code == "form.adoption.birthHere" }
    }
    #expect(try await asked("").map(\.values) == [["01/2000"]])
    let ids = try await desk.register.texts("SELECT id FROM paper WHERE reference = '01/2000'")
    #expect(try await asked(try #require(ids.first?.first)).isEmpty)
  }

  private static func problems(
    _ husband: (String, String, String), _ wife: (String, String, String),
    at desk: RegistrationTests.Desk
  ) async throws -> [String: FormProblem] {
    let checked = try await desk.desk.check(
      FormSubmission(act: .marriage, form: ActForm(marriage(husband, wife))),
      by: TestRegister.officer)
    return Dictionary(checked.ruling.problems.map { ($0.code.rawValue, $0) }) { first, _ in first }
  }

  @Test func `an adoptive father does not marry whom he adopted`() async throws {
    let desk = try await Self.office()
    let found = try await Self.problems(Self.father, Self.girl, at: desk)
    let problem = try #require(found["form.marriage.adoptiveFather"])
    #expect(problem.severity == .block && problem.values == ["01/2026"])
    #expect(problem.citation?.article == "Điều 5 khoản 2 điểm d")
    // The same name and birth without the numbers has to be looked into.
    let likely = try await Self.problems(
      Self.father, (Self.girl.0, Self.girl.1, ""), at: desk)
    #expect(likely["form.marriage.perhapsAdoptiveFather"]?.severity == .warn)
    let namesake = try await Self.problems(
      (Self.father.0, "01/01/1980", "001080000099"), Self.girl, at: desk)
    #expect(namesake.keys.filter { $0.contains("doptive") } == [])
  }

  @Test func `kin is who descends from the same people, whoever adopted whom`() async throws {
    let desk = try await Self.office()
    let adoptive = try await Self.problems(Self.own, Self.girl, at: desk)
    #expect(adoptive["form.marriage.kinship"] == nil)
    let blood = try await Self.problems(Self.brother, Self.girl, at: desk)
    #expect(blood["form.marriage.kinship"]?.values.first == "2")
  }
}
