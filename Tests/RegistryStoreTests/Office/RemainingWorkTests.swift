import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// What a birth leaves to be done is still told when its number is given, until it is done.
struct RemainingWorkTests {
  private static func remaining(
    _ desk: RegistrationTests.Desk, _ id: String
  ) async throws -> [FollowUp]? {
    try await desk.entries.entry(id: id, by: TestRegister.officer)?.remaining
  }

  @Test func `a child who died is owed a death entry, whose form is filled in from the birth`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    var form = RegistrationTests.birth
    form["treDaChet"] = "1"
    form["treSongSoGio"] = "30"
    let birth = try await desk.register(.birth, form, key: "sinh")
    #expect(try await Self.remaining(desk, birth.entryID) == [.registerDeath])

    let begun = try await desk.desk.prefilled(
      FormSubmission(act: .death, form: ActForm(), entryID: birth.entryID), noticeID: "")
    #expect(begun.entryID.isEmpty)
    #expect(begun.form["nktHoTen"] == form["nksHoTen"])
    #expect(begun.form["nktNgaySinh"] == form["nksNgaySinh"])
    #expect(begun.form["nktNoiCuTru"] == form["meNoiCuTru"])
    var death = begun.form.texts
    death.merge([
      "cachDangKy": "first", "truongHopChet": "here", "nktNgayChet": "03/10/2026",
      "nktNoiChet": "Xã Hưng Đạo, Thành phố Hà Nội", "nycHoTen": "Lê Viết Hùng", "nycQuanHe": "Cha",
    ]) { $1 }
    _ = try await desk.register(.death, death, key: "tu")
    #expect(try await Self.remaining(desk, birth.entryID) == [])
  }

  @Test func `a birth waits for its number until the number is entered`() async throws {
    let desk = try await RegistrationTests.Desk()
    let birth = try await desk.register(.birth, RegistrationTests.birth, key: "sinh")
    #expect(try await Self.remaining(desk, birth.entryID) == [.awaitIdentifier])
    _ = try await desk.register(
      .supplement,
      [
        "nksSoDinhDanh": "001326000123", "canCu": "Cơ sở dữ liệu quốc gia về dân cư",
        "nycHoTen": "Lê Viết Hùng", "nycQuanHe": "Cha",
      ], key: "so", entry: birth.entryID)
    #expect(try await Self.remaining(desk, birth.entryID) == [])
  }

  @Test func `a recognition with the birth is owed its entry in the book of recognitions`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    var form = RegistrationTests.birth
    form["nksSoDinhDanh"] = "001326000123"
    form["chaHoTen"] = "Lê Viết Hùng"
    form["chaNgaySinh"] = "03/02/1990"
    form["nhanCon"] = "father"
    form["nhanConChungCu"] = "expertise"
    let birth = try await desk.register(.birth, form, key: "sinh")
    #expect(try await Self.remaining(desk, birth.entryID) == [.enterRecognition])
  }

  @Test func `an entry that a file brought owes nothing`() async throws {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(.birth, [OfficeRows.birth()], file: "b")
    let id = try await desk.register.texts("SELECT id FROM paper WHERE kind = 'birth'")[0][0]
    #expect(try await Self.remaining(desk, id) == [])
  }
}
