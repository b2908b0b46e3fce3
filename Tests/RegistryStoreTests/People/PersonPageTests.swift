import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// One person's page: every paper that speaks of them, each with its own words.
struct PersonPageTests {
  /// A girl with an entry, a notice and a resident's row, who married and died too soon.
  private static func register() async throws -> TestRegister {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    try await register.take(
      .residents,
      [
        OfficeRows.resident(
          [
            .maSo: "7", .soDinhDanh: "001318000001", .hoTen: "Lê Thị Mai Ánh",
            .ngaySinh: "03/01/2018", .gioiTinh: "Nữ", .hoTenMe: "Phan Thị Trang",
            .thonToDanPho: "Việt Yên",
          ])
      ], file: "r")
    try await register.take(
      .death,
      [
        OfficeRows.death([
          .nktHoTen: "Lê Thị Mai Anh", .nktGioiTinh: "2", .nktNgaySinh: "02.01.2018",
          .nktSoGiayToTuyThan: "001318000001", .nktNgayChet: "04.01.2019",
        ])
      ], file: "d")
    try await register.take(
      .marriage,
      [
        OfficeRows.marriage([
          .so: "08/2020", .quyenSo: "01/2020", .ngayDangKy: "02.02.2020",
          .voHoTen: "Lê Thị Mai Anh", .voNgaySinh: "02.01.2018", .voLoaiGiayToTuyThan: "4",
          .voSoGiayToTuyThan: "001318000001",
        ])
      ], file: "m")
    return register
  }

  private static func person(
    _ register: TestRegister, kind: String, role: String
  ) async throws -> PersonView? {
    let ids = try await register.texts("SELECT id FROM paper WHERE kind = \(kind)")
    let people = StoredPeople(ledger: register.ledger, accessLog: SeenEvents())
    return try await people.person(id: "\(ids[0][0]).\(role)", by: TestRegister.officer)
  }

  @Test(arguments: [
    ("birth", "child"), ("residents", "resident"), ("death", "deceased"), ("marriage", "wife"),
    ("birthNotice", "child"),
  ])
  func `the page gathers the same papers from whichever of them it is opened`(
    _ kind: String, _ role: String
  ) async throws {
    let person = try #require(
      try await Self.person(try await Self.register(), kind: kind, role: role))
    #expect(
      person.papers.map(\.kind).sorted() == [
        "birth", "birthNotice", "death", "marriage", "residents",
      ])
    #expect(person.identifier == "001318000001" && person.sex == "female")
    #expect(person.death?.iso8601 == "2019-01-04" && person.village == "Việt Yên")
  }

  @Test func `papers stand from birth to death, each with its cells and the others it names`()
    async throws
  {
    let person = try #require(
      try await Self.person(try await Self.register(), kind: "birth", role: "child"))
    let days = person.papers.compactMap { ($0.eventDate ?? $0.date)?.earliest }
    #expect(days == days.sorted() && days.count == person.papers.count)
    let entry = try #require(person.papers.first { $0.kind == "birth" })
    #expect(entry.reference == "01/2018" && entry.role == "child")
    #expect(entry.cells.contains(RowIssue.Cell(column: "nksHoTen", text: "Lê Thị Mai Anh")))
    #expect(entry.others.map(\.name) == ["Lê Viết Hùng", "Phan Thị Trang"])
    let mother = try #require(entry.others.last?.personID)
    #expect(mother.hasSuffix(".mother"))
    let row = try #require(person.papers.first { $0.kind == "residents" })
    #expect(row.cells.contains(RowIssue.Cell(column: "hoTen", text: "Lê Thị Mai Ánh")))
  }

  @Test func `what cannot all be true is said`() async throws {
    let person = try #require(
      try await Self.person(try await Self.register(), kind: "birth", role: "child"))
    #expect(
      person.contradictions.map(\.key).sorted() == [
        "person.contradiction.birthDate", "person.contradiction.marriageAfterDeath",
      ])
  }

  @Test func `a mother's page does not gather her child's papers`() async throws {
    let register = try await Self.register()
    let mother = try #require(try await Self.person(register, kind: "birth", role: "mother"))
    #expect(mother.papers.map(\.role) == ["mother"] && mother.name == "Phan Thị Trang")
    #expect(mother.contradictions.isEmpty)
  }

  @Test func `papers without a number meet by the event they share`() async throws {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth([.nksSoDinhDanh: ""])], file: "b")
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    let person = try #require(try await Self.person(register, kind: "birthNotice", role: "child"))
    #expect(person.papers.map(\.kind).sorted() == ["birth", "birthNotice"])
    #expect(person.name == "Lê Thị Mai Anh")
  }

  @Test(arguments: ["", "x", "x.child", "x.y", "a.b.child", ".child", "../x.child", "%.child"])
  func `a page that is nobody's is not there`(_ id: String) async throws {
    let people = StoredPeople(
      ledger: try await Self.register().ledger, accessLog: SeenEvents())
    #expect(try await people.person(id: id, by: TestRegister.officer) == nil)
  }
}
