import CivilRegistration
import RegistryServices
import Testing

@testable import RegistryStore

/// Who holds an identity number, as a form would write it.
struct HolderTests {
  private static let bride: [MarriageColumn: String] = [
    .voHoTen: "Lê Thị Mai Anh", .voNgaySinh: "02.01.2018", .voDanToc: "Mường",
    .voQuocTich: "Việt Nam", .voLoaiCuTru: "1", .voNoiCuTru: "Thôn Bến, Xã Đồng Tâm",
    .voLoaiGiayToTuyThan: "4", .voSoGiayToTuyThan: "001318000001",
  ]

  private static func desk(
    _ register: TestRegister, _ seen: SeenEvents = SeenEvents()
  ) -> StoredPeople { StoredPeople(ledger: register.ledger, accessLog: seen) }

  @Test func `each paper says what it knows best, and the look is noted`() async throws {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    try await register.take(.marriage, [OfficeRows.marriage(Self.bride)], file: "m")
    try await register.take(
      .residents,
      [
        OfficeRows.resident([
          .soDinhDanh: "001318000001", .hoTen: "Lê Thị Mai Anh", .ngaySinh: "2018",
          .gioiTinh: "Nữ", .thonToDanPho: "Việt Yên",
        ])
      ], file: "r")
    let seen = SeenEvents()

    let holder = try #require(
      try await Self.desk(register, seen).holder(
        of: "001 318 000 001", by: TestRegister.officer))

    // The day of birth from her own entry, the residence from the police, the ethnicity from her marriage.
    #expect(
      holder.cells == [
        .name: "Lê Thị Mai Anh", .bornOn: "02/01/2018", .sex: "2", .ethnicity: "Mường",
        .nationality: "Việt Nam", .residenceKind: "1",
        .residence: "Việt Yên, xã Hưng Đạo, thành phố Hà Nội",
      ])
    #expect(holder.papers.map(\.kind) == ["birth", "residents", "marriage"])
    #expect(!holder.isContested && !holder.isDead)
    #expect(seen.events.count == 1)
  }

  @Test func `a number under two names fills nothing in`() async throws {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    try await register.take(
      .residents, [OfficeRows.resident([.soDinhDanh: "001318000001"])], file: "r")
    let holder = try await Self.desk(register).holder(
      of: "001318000001", by: TestRegister.officer)
    #expect(holder?.isContested == true && holder?.cells.isEmpty == true)
  }

  @Test func `who died is said to have died`() async throws {
    let register = try await TestRegister()
    try await register.take(.death, [OfficeRows.death()], file: "d")
    let holder = try await Self.desk(register).holder(
      of: "001055000004", by: TestRegister.officer)
    #expect(holder?.isDead == true)
    #expect(holder?.cells[.residence] == "Thế Trụ, Xã Hưng Đạo, thành phố Hà Nội")
  }

  @Test(arguments: ["001999000001", "", "00131800000", "khong phai so", "001318000001x"])
  func `a number that no paper has is nobody's`(_ text: String) async throws {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    let seen = SeenEvents()
    let holder = try await Self.desk(register, seen).holder(of: text, by: TestRegister.officer)
    #expect(holder == nil && seen.events.isEmpty)
  }

  @Test func `a line that a later list corrects no longer speaks`() async throws {
    let register = try await TestRegister()
    try await register.take(.residents, [OfficeRows.resident()], file: "r")
    try await register.take(
      .residents, [OfficeRows.resident([.soDinhDanh: ""])],
      file: "r2")
    let holder = try await Self.desk(register).holder(
      of: "001081000006", by: TestRegister.officer)
    #expect(holder == nil)
  }
}
