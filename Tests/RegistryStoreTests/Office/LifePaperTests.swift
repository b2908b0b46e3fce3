import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// A certificate of marital status names the paper that ended a marriage, and never another one.
struct LifePaperTests {
  private static let certificate = [
    "nxnHoTen": "Nguyễn Thị Lan", "nxnNgaySinh": "28/04/1988", "nxnGioiTinh": "2",
    "nxnSoGiayToTuyThan": "001188000005",
    "nxnNoiCuTru": "Thôn Dương Cốc, Xã Hưng Đạo, Thành phố Hà Nội",
    "nxnThoiGianCuTruTai": "Xã Hưng Đạo", "nxnThoiGianCuTruTu": "01/01/2010",
    "nxnLoaiMucDichSuDung": "1", "nxnMucDichSuDung": "Đăng ký kết hôn",
    "nycHoTen": "Nguyễn Thị Lan", "nycQuanHe": "Bản thân",
  ]

  private static func married(_ cells: [MarriageColumn: String] = [:]) -> SourceRow {
    OfficeRows.marriage(
      [
        .chongLoaiGiayToTuyThan: "4", .chongSoGiayToTuyThan: "001085000007",
        .voLoaiGiayToTuyThan: "4", .voSoGiayToTuyThan: "001188000005",
      ].merging(cells) { $1 })
  }

  private static let husbandDied = OfficeRows.death([
    .so: "12/2020", .ngayDangKy: "20.05.2020", .nktHoTen: "Hoàng Văn Hòa",
    .nktNgaySinh: "04.01.1985", .nktSoGiayToTuyThan: "001085000007", .nktNgayChet: "11.05.2020",
  ])

  private static func check(_ desk: RegistrationTests.Desk) async throws -> ActRuling {
    try await desk.desk.check(
      FormSubmission(act: .maritalStatus, form: ActForm(certificate)), by: TestRegister.officer
    ).ruling
  }

  private static func text(_ desk: RegistrationTests.Desk) async throws -> String? {
    try await check(desk).decision?.particulars["text"]
  }

  private static func entryID(_ desk: RegistrationTests.Desk, _ number: String) async throws
    -> String
  {
    try await desk.register.texts("SELECT id FROM paper WHERE reference = \(number)")[0][0]
  }

  private static let judgment = [
    "banAnNoiDung": "divorce", "banAnHinhThuc": "judgment", "kenhNhan": "letter",
    "soBanAn": "45/2026/HNGĐ-ST", "ngayBanAn": "20/09/2026", "ngayHieuLuc": "21/10/2026",
    "toaAn": "TAND khu vực 9 - Hà Nội", "hoTenChong": "Hoàng Văn Hòa", "hoTenVo": "Nguyễn Thị Lan",
    "soKetHon": "03/2010", "noiKetHon": "UBND Xã Hưng Đạo",
  ]

  private static let revocation = [
    "qdCoQuanLoai": "provincialChairman", "qdSo": "77/QĐ-UBND", "qdNgay": "10/11/2026",
    "qdCoQuan": "Chủ tịch UBND thành phố Hà Nội", "qdNoiDung": "Thu hồi", "nycHoTen": "UBND xã",
  ]

  @Test func `a divorce noted here is certified by its judgment`() async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(.marriage, [Self.married()], file: "m")
    _ = try await desk.register(
      .judgment, Self.judgment, key: "ly-hon", entry: try await Self.entryID(desk, "03/2010"))

    let text = try #require(try await Self.text(desk))
    #expect(text.contains("theo Bản án số 45/2026/HNGĐ-ST ngày 20/09/2026 của TAND khu vực 9"))
    #expect(!text.contains("03/2010"))
  }

  @Test func `a divorce that a file brought is certified by the decision that its note cites`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    let row = Self.married([
      .tinhTrangKetHon: "Đã ly hôn",
      .ghiChu:
        "Đã ly hôn theo Quyết định số 621/2020/QĐST-HNGĐ ngày 02/03/2020 của TAND huyện Quốc Oai",
    ])
    try await desk.register.take(.marriage, [row], file: "m")

    let text = try #require(try await Self.text(desk))
    #expect(text.contains("theo Quyết định số 621/2020/QĐST-HNGĐ ngày 02/03/2020"))
  }

  @Test func `a divorce without its judgment is not certified by the number of the marriage`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(
      .marriage, [Self.married([.tinhTrangKetHon: "Đã ly hôn"])], file: "m")

    let codes = try await Self.check(desk).problems.map(\.code.rawValue)
    #expect(codes.contains("form.maritalStatus.noJudgment"))
  }

  @Test func `a widow's certificate names the death entry of her husband`() async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(.marriage, [Self.married()], file: "m")
    try await desk.register.take(.death, [Self.husbandDied], file: "d")

    // Before July 2020 the law files know no number of that paper: the entry's own stands.
    let text = try #require(try await Self.text(desk))
    #expect(text.contains("chồng đã chết (Trích lục khai tử số 12/2020"))
    #expect(text.contains("ngày 20/05/2020") && !text.contains("03/2010"))
  }

  @Test func `the death of a namesake ends no marriage without an officer's word`() async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(
      .marriage, [Self.married([.chongSoGiayToTuyThan: "", .chongLoaiGiayToTuyThan: ""])],
      file: "m")
    try await desk.register.take(.death, [Self.husbandDied], file: "d")

    let ruling = try await Self.check(desk)
    #expect(ruling.decision?.particulars["phrase"] == "married")
    #expect(ruling.problems.contains { $0.code.rawValue == "form.maritalStatus.perhaps" })
  }

  @Test func `a revoked marriage is none, and stands against no other`() async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(.marriage, [Self.married()], file: "m")
    #expect(try await Self.check(desk).decision?.particulars["phrase"] == "married")
    _ = try await desk.register(
      .revocation, Self.revocation, key: "thu-hoi",
      entry: try await Self.entryID(desk, "03/2010"))

    // Nothing on file names her any more.
    let ruling = try await Self.check(desk)
    #expect(ruling.problems.map(\.code.rawValue).contains("form.maritalStatus.noLife"))
    let anew = try await desk.desk.check(
      FormSubmission(act: .marriage, form: ActForm(Self.newMarriage)), by: TestRegister.officer)
    #expect(!anew.ruling.problems.contains { $0.code.rawValue == "form.marriage.open" })
  }

  @Test func `a revoked death leaves the living alive and the spouse married`() async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(.marriage, [Self.married()], file: "m")
    try await desk.register.take(.death, [Self.husbandDied], file: "d")
    #expect(try await Self.check(desk).decision?.particulars["phrase"] == "widowed")
    _ = try await desk.register(
      .revocation, Self.revocation, key: "thu-hoi",
      entry: try await Self.entryID(desk, "12/2020"))

    #expect(try await Self.check(desk).decision?.particulars["phrase"] == "married")
  }

  @Test func `a revoked birth is void in the figures from the day of the decision`() async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(.birth, [OfficeRows.birth()], file: "b")
    _ = try await desk.register(
      .revocation, Self.revocation, key: "thu-hoi",
      entry: try await Self.entryID(desk, "01/2018"))
    try await desk.register.ledger.settleKnownEvents()

    let counted = try await desk.register.texts(
      """
      SELECT event_on, annulled_on, is_entry_alone FROM known_event_count WHERE kind = 'birth'
      """, columns: 3)
    // No notice and no list tells of the child: from that day on the birth is not missing either.
    #expect(counted == [["2018-01-02", "2026-11-10", "1"]])
    try await desk.register.verify()
  }

  private static let newMarriage = [
    "cachDangKy": "first", "voHoTen": "Nguyễn Thị Lan", "voNgaySinh": "28/04/1988",
    "voDanToc": "Kinh", "voQuocTich": "Việt Nam",
    "voNoiCuTru": "Thôn Dương Cốc, Xã Hưng Đạo, Thành phố Hà Nội",
    "voLoaiGiayToTuyThan": "4", "voSoGiayToTuyThan": "001188000005",
    "chongHoTen": "Phạm Văn Nam", "chongNgaySinh": "02/02/1980", "chongDanToc": "Kinh",
    "chongQuocTich": "Việt Nam",
    "chongNoiCuTru": "Thôn Thế Trụ, Xã Hưng Đạo, Thành phố Hà Nội",
    "chongLoaiGiayToTuyThan": "4", "chongSoGiayToTuyThan": "001080000009",
    "voLanKetHon": "2", "chongLanKetHon": "1", "haiBenCoMat": "1", "tuNguyen": "1",
  ]

  @Test func `who is married to somebody else cannot have another marriage registered again`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(.marriage, [Self.married()], file: "m")
    let again = Self.newMarriage.merging([
      "cachDangKy": "again", "dangKyTruocNgay": "05/05/2015", "matSoVaBanChinh": "1",
      "conSong": "1",
    ]) { $1 }
    let other = try await desk.desk.check(
      FormSubmission(act: .marriage, form: ActForm(again)), by: TestRegister.officer)
    #expect(other.ruling.problems.contains { $0.code.rawValue == "form.marriage.open" })

    // The very marriage, whose book and original are lost.
    let own = again.merging([
      "chongHoTen": "Hoàng Văn Hòa", "chongNgaySinh": "04/01/1985",
      "chongSoGiayToTuyThan": "001085000007",
    ]) { $1 }
    let same = try await desk.desk.check(
      FormSubmission(act: .marriage, form: ActForm(own)), by: TestRegister.officer)
    #expect(!same.ruling.problems.contains { $0.code.rawValue == "form.marriage.open" })
  }

  @Test func `a divorce abroad of which only its own book tells is in the life`() async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(
      .foreignDivorce,
      [
        OfficeRows.row(
          [
            ForeignDivorceColumn.so: "01/2025", .quyenSo: "01/2025", .ngayDangKy: "10.02.2025",
            .noiDangKy: "UBND Xã Hưng Đạo", .loaiGhiChu: "1", .lhVoHoTen: "Nguyễn Thị Lan",
            .lhVoNgaySinh: "28.04.1988", .lhVoLoaiGiayToTuyThan: "4",
            .lhVoSoGiayToTuyThan: "001188000005", .lhChongHoTen: "Kim Min-ho",
            .soDangKyNuocNgoai: "2024-771", .ngayDangKyNuocNgoai: "05.06.2024",
            .cqNuocNgoaiDaDangKy: "Tòa án gia đình Seoul", .lhNgayHieuLuc: "20.06.2024",
          ])
      ], file: "f")

    let ruling = try await Self.check(desk)
    #expect(ruling.decision?.particulars["phrase"] == "divorced")
    let text = try #require(ruling.decision?.particulars["text"])
    #expect(text.contains("số 2024-771 ngày 05/06/2024 của Tòa án gia đình Seoul"))
  }

  @Test func `brothers and sisters whose parents have no numbers are seen as kin`() async throws {
    let desk = try await RegistrationTests.Desk()
    func child(_ number: String, _ name: String, _ born: String, _ id: String) -> SourceRow {
      OfficeRows.birth([
        .so: number, .quyenSo: "01/1985", .ngayDangKy: "20.01.1990", .nksSoDinhDanh: id,
        .nksHoTen: name, .nksNgaySinh: born, .meHoTen: "Đỗ Thị Hợi", .meNgaySinh: "1960",
        .chaHoTen: "Phạm Văn Tý", .chaNgaySinh: "1958",
      ])
    }
    try await desk.register.take(
      .birth,
      [
        child("09/1988", "Nguyễn Thị Lan", "28.04.1988", "001188000005"),
        child("10/1985", "Phạm Văn Nam", "02.02.1980", "001080000009"),
      ], file: "b")
    let checked = try await desk.desk.check(
      FormSubmission(act: .marriage, form: ActForm(Self.newMarriage)), by: TestRegister.officer)
    #expect(checked.ruling.problems.contains { $0.code.rawValue == "form.marriage.kinship" })
  }

  @Test(arguments: [
    // The register has a year where the form has a day, and the other way round.
    ("1988", "28/04/1988", "Nguyễn Thị Lan", ""),
    ("28.04.1988", "1988", "Nguyễn Thị Lan", ""),
    ("27.04.1988", "28/04/1988", "Nguyễn Thị Lan", "form.identifier.otherBirth"),
    ("28.04.1988", "28/04/1988", "Nguyễn Thị Lam", "form.identifier.otherName"),
    ("28.04.1988", "28/04/1988", "Nguyễn Thùy Lan", "form.identifier.otherName"),
    ("1988", "28/04/1988", "Đỗ Thị Mai", "form.identifier.taken"),
    ("01.01.1988", "28/04/1988", "Đỗ Thị Mai", "form.identifier.taken"),
  ])
  func `one's own number is never a stranger's`(
    kept: String, stated: String, name: String, expected: String
  ) async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(
      .marriage,
      [Self.married([.voHoTen: name, .voNgaySinh: kept, .tinhTrangKetHon: "Đã ly hôn"])],
      file: "m")
    var form = RegistrationTests.birth
    form["meHoTen"] = "Nguyễn Thị Lan"
    form["meNgaySinh"] = stated
    form["meSoDinhDanhCaNhan"] = "001188000005"
    let checked = try await desk.desk.check(
      FormSubmission(act: .birth, form: ActForm(form)), by: TestRegister.officer)
    let codes = checked.ruling.problems.map(\.code.rawValue)
      .filter { $0.hasPrefix("form.identifier.") }
    #expect(codes == (expected.isEmpty ? [] : [expected]))
  }
}
