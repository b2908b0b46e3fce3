import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// A birth whose entry was corrected or changed here stays one birth: the notice and the list of residents know it
/// as it was written first.
struct CorrectedBirthTests {
  /// An entry without identity numbers, the notice of the birth and the child's row of the list.
  private static func desk() async throws -> RegistrationTests.Desk {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(
      .birth,
      [
        OfficeRows.birth([
          .nksSoDinhDanh: "", .chaHoTen: "Lê Viết Hùng",
          .meNoiCuTru: "Việt Yên, Xã Hưng Đạo, thành phố Hà Nội",
        ])
      ], file: "b")
    try await desk.register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    try await desk.register.take(
      .residents,
      [
        OfficeRows.resident([
          .hoTen: "Lê Thị Mai Anh", .ngaySinh: "02/01/2018", .gioiTinh: "Nữ", .soDinhDanh: "",
          .hoTenMe: "Phan Thị Trang", .hoTenCha: "Lê Viết Hùng", .thonToDanPho: "Việt Yên",
        ])
      ], file: "r")
    return desk
  }

  private static func births(_ desk: RegistrationTests.Desk) async throws
    -> [RegistryServices.KnownBirth]
  {
    try await desk.register.ledger.readSettled {
      try KnownEventsSettlement.derive($0, commune: TestRegister.commune).births
    }
  }

  private static func amend(
    _ desk: RegistrationTests.Desk, _ act: ActName, _ cells: [String: String]
  ) async throws {
    let id = try await desk.register.texts("SELECT id FROM paper WHERE kind = 'birth'")[0][0]
    let form = [
      "canCu": "Giấy chứng sinh", "lyDo": "Ghi nhầm", "nycHoTen": "Lê Viết Hùng",
      "nycQuanHe": "Cha",
      "chaMeDongY": "1", "lyDoThayDoi": "Theo họ mẹ",
    ].merging(cells) { $1 }
    _ = try await desk.register(act, form, key: "sua", entry: id)
  }

  @Test func `a corrected day of birth splits nothing in two`() async throws {
    let desk = try await Self.desk()
    let before = try await Self.births(desk)
    #expect(before.count == 1 && before[0].notices.count == 1 && before[0].residents.count == 1)

    try await Self.amend(desk, .correction, ["nksNgaySinh": "20/09/2017"])
    let after = try await Self.births(desk)
    #expect(after.count == 1)
    #expect(after[0].notices.count == 1 && after[0].residents.count == 1)
    // The register says the day: now the corrected one.
    #expect(after[0].bornOn == PartialDate(iso8601: "2017-09-20"))
    try await desk.register.verify()
  }

  @Test func `nor does another name`() async throws {
    let desk = try await Self.desk()
    try await Self.amend(desk, .correction, ["nksHoTen": "Phan Ngọc Bích Thủy"])
    let after = try await Self.births(desk)
    #expect(after.count == 1 && after[0].residents.count == 1)
    try await desk.register.verify()
  }
}
