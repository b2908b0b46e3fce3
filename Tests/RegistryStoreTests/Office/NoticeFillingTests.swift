import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// What the papers of other offices fill in: the officer types none of it again.
struct NoticeFillingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var kind: SourceKind
    var act: ActName
    var row: SourceRow
    var subject: String
    var fields: [String: String]
    var testDescription: String { kind.rawValue }
  }

  static let examples = [
    Example(
      kind: .birthNotice, act: "birth", row: OfficeRows.birthNotice(),
      subject: "con của Phan Thị Trang",
      fields: [
        "nksNgaySinh": "02/01/2018", "nksGioiTinh": "2", "nksNoiSinh": "Trạm y tế xã Hưng Đạo",
        "meHoTen": "Phan Thị Trang", "meNgaySinh": "1992", "chaHoTen": "Lê Viết Hùng",
      ]),
    Example(
      kind: .residents, act: "birth", row: OfficeRows.resident(), subject: "Trần Đình Hùng",
      fields: [
        "nksHoTen": "Trần Đình Hùng", "nksNgaySinh": "24/09/1981", "nksGioiTinh": "1",
        "nksSoDinhDanh": "001081000006", "meHoTen": "Nguyễn Thị Hoa",
      ]),
    Example(
      kind: .survey, act: "birth",
      row: OfficeRows.row(
        [
          SurveyColumn.soPhieu: "12", .ngayDieuTra: "05/03/2026", .nhomYeuThe: "tre_em",
          .hoTen: "Bùi Thị Vân", .ngaySinh: "2015", .gioiTinh: "Nữ", .hoTenMe: "Bùi Thị Lụa",
          .thonToDanPho: "Thế Trụ", .coGiayKhaiSinh: "Không",
        ]),
      subject: "Bùi Thị Vân",
      fields: [
        "nksHoTen": "Bùi Thị Vân", "nksNgaySinh": "2015", "nksGioiTinh": "2",
        "meHoTen": "Bùi Thị Lụa",
      ]),
    Example(
      kind: .deathNotice, act: "death", row: OfficeRows.deathNotice(), subject: "Nguyễn Xuân Minh",
      fields: [
        "nktHoTen": "Nguyễn Xuân Minh", "nktNgaySinh": "1955", "nktGioiTinh": "1",
        "nktNgayChet": "04/01/2019", "gbtSo": "TT0031482",
        "gbtCoQuanCap": "Trưởng thôn Thế Trụ",
      ]),
  ]

  @Test(arguments: examples)
  func `a paper of another office fills the form in`(example: Example) async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(example.kind, [example.row], file: "list")
    let paper = try await Self.paper(example.kind, desk)

    let filled = try await desk.desk.prefilled(
      FormSubmission(act: example.act, form: ActForm()), noticeID: paper)

    #expect(filled.form.texts == example.fields)
    #expect(try await desk.dossiers.subject(ofNotice: paper) == example.subject)
  }

  /// The spouses as the register has them, the judgment as the court sent it; then the note is made
  /// and the case is closed.
  @Test func `a judgment is noted from its case`() async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(.marriage, [OfficeRows.marriage()], file: "book")
    try await desk.register.take(.judgment, [OfficeRows.judgment()], file: "court")
    let marriage = try await Self.paper(.marriage, desk)

    let filled = try await desk.desk.prefilled(
      FormSubmission(act: .judgment, form: ActForm(), entryID: marriage),
      noticeID: try await Self.paper(.judgment, desk))

    #expect(
      filled.form.texts == [
        "banAnNoiDung": "divorce", "banAnHinhThuc": "judgment", "soBanAn": "7/2012/HNGĐ-ST",
        "ngayBanAn": "04/08/2012", "ngayHieuLuc": "03/09/2012",
        "toaAn": "TAND khu vực 9 - Hà Nội", "hoTenChong": "Hoàng Văn Hòa",
        "namSinhChong": "04/01/1985", "hoTenVo": "Nguyễn Thị Lan", "namSinhVo": "28/04/1988",
        "soKetHon": "03/2010", "ngayKetHon": "02/02/2010",
        "noiKetHon": "UBND Xã Hưng Đạo, thành phố Hà Nội",
      ])
    _ = try await desk.register(
      .judgment, filled.form.texts, key: "ghi-chu-ly-hon-1", entry: marriage)
    let open = try await desk.register.ledger.readSettled { connection -> Int in
      let divorces: [RegistryServices.KnownDivorce] = try KnownEventTable(connection: connection)
        .load(from: 2012)
      return divorces.count { !$0.isWritten }
    }
    #expect(open == 0)
  }

  private static func paper(
    _ kind: SourceKind, _ desk: RegistrationTests.Desk
  ) async throws -> String {
    try await desk.register.ledger.read { connection in
      try connection.firstRow("SELECT id FROM paper WHERE kind = \(kind.rawValue)") { $0.text(0) }
    } ?? ""
  }
}
