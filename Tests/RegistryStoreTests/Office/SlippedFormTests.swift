import CivilRegistration
import RegistryServices
import Testing

@testable import RegistryStore

/// What the register knows against a form, and what an officer has not seen of an entry.
struct SlippedFormTests {
  private typealias Desk = RegistrationTests.Desk

  private static let death: [String: String] = [
    "cachDangKy": "first", "truongHopChet": "facility", "nktHoTen": "Lê Thị Mai Anh",
    "nktNgaySinh": "01/10/2026", "nktGioiTinh": "2", "nktDanToc": "Kinh",
    "nktQuocTich": "Việt Nam", "nktNoiCuTru": "Thôn Việt Yên, Xã Hưng Đạo, Thành phố Hà Nội",
    "nktNgayChet": "10/11/2026", "nktNoiChet": "Bệnh viện Bạch Mai, Thành phố Hà Nội",
    "gbtLoai": "1", "gbtSo": "00031.GBT.01001.26", "gbtNgay": "10/11/2026",
    "gbtCoQuanCap": "Bệnh viện Bạch Mai", "nycHoTen": "Lê Viết Hùng", "nycQuanHe": "Cha",
  ]

  private func warnings(_ desk: Desk, _ act: ActName, _ form: [String: String]) async throws
    -> [FormProblem]
  {
    try await desk.desk.check(
      FormSubmission(act: act, form: ActForm(form)), by: TestRegister.officer
    ).ruling.problems
  }

  @Test func `a notice that was used is noticed, with the entry that it was used for`()
    async throws
  {
    let desk = try await Desk()
    _ = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")
    var other = RegistrationTests.birth
    other["nksHoTen"] = "Phan Gia Bảo"
    other["nksNgaySinh"] = "20/10/2026"
    other["meSoDinhDanhCaNhan"] = "001190000044"
    other["meHoTen"] = "Phan Thị Hoa"
    let found = try await warnings(desk, .birth, other).filter { $0.code == "form.notice.used" }
    #expect(found.map(\.values) == [["00012.GCS.01234.26", "01/2026", "Lê Thị Mai Anh"]])
    // Another hospital has a paper of that number too.
    other["giayChungSinhSo"] = "12"
    #expect(
      try await warnings(desk, .birth, other).allSatisfy { $0.code != "form.notice.used" })

    _ = try await desk.register(.death, Self.death, key: "khai-tu-1")
    var second = Self.death
    second["nktHoTen"] = "Phan Thị Hoa"
    second["nktNgaySinh"] = "05/05/1950"
    let used = try await warnings(desk, .death, second).filter { $0.code == "form.notice.used" }
    #expect(used.map(\.values) == [["00031.GBT.01001.26", "01/2026", "Lê Thị Mai Anh"]])
    second["gbtCoQuanCap"] = "Bệnh viện Việt Đức"
    #expect(
      try await warnings(desk, .death, second).allSatisfy { $0.code != "form.notice.used" })
  }

  @Test func `who is dead by the register is not registered again`() async throws {
    let desk = try await Desk()
    var again = RegistrationTests.birth
    again["cachDangKy"] = "again"
    again["dangKyTruocNgay"] = "05/10/2010"
    again["nksNgaySinh"] = "01/10/2010"
    again["matSoVaBanChinh"] = "1"
    again["conSong"] = "1"
    var dead = Self.death
    dead["nktNgaySinh"] = "01/10/2010"
    dead["nktSoGiayToTuyThan"] = "001310000055"
    dead["nktLoaiGiayToTuyThan"] = "4"
    dead["gbtSo"] = "00032.GBT.01001.26"
    _ = try await desk.register(.death, dead, key: "khai-tu-1")
    again["nksSoDinhDanh"] = "001310000055"
    #expect(
      try await warnings(desk, .birth, again).contains {
        $0.code == "form.person.dead" && $0.severity == .block
      })
  }

  @Test func `what was changed after an officer looked is looked at once more`() async throws {
    let desk = try await Desk()
    let birth = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")
    func submission(_ name: String) -> FormSubmission {
      FormSubmission(
        act: .correction,
        form: ActForm([
          "nksHoTen": name, "canCu": "Giấy chứng sinh", "nycHoTen": "Lê Viết Hùng",
          "nycQuanHe": "Cha",
        ]), entryID: birth.entryID, signerID: desk.users.chairman.id)
    }
    func order(_ name: String, seen: Int?) -> RegistrationOrder {
      RegistrationOrder(submission: submission(name), entryVersion: seen)
    }
    let officer = TestRegister.officer
    let seen = try await desk.desk.check(submission("Lê Thị Mai Ánh"), by: officer).entryVersion
    #expect(seen != nil)
    _ = try await desk.desk.register(
      order("Lê Thị Mai Ánh", seen: seen), by: officer, requestKey: "cai-chinh-1")
    await #expect(throws: RegistrationRefusal.entryChanged) {
      try await desk.desk.register(
        order("Lê Thị Mai Oanh", seen: seen), by: officer, requestKey: "cai-chinh-2")
    }
    // Sent twice by a slow line, the first one is answered as before.
    let again = try await desk.desk.register(
      order("Lê Thị Mai Ánh", seen: seen), by: officer, requestKey: "cai-chinh-1")
    #expect(again.act.wasKnown)
    let now = try await desk.desk.check(submission("Lê Thị Mai Oanh"), by: officer).entryVersion
    _ = try await desk.desk.register(
      order("Lê Thị Mai Oanh", seen: now), by: officer, requestKey: "cai-chinh-3")
    try await desk.register.verify()
  }

  @Test func `the reason for passing a warning is kept with a correction`() async throws {
    let desk = try await Desk()
    let birth = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")
    _ = try await desk.register(
      .correction,
      [
        "chaHoTen": "Trần Văn Sơn", "chaNgaySinh": "04/05/1988", "canCu": "Bản án",
        "nycHoTen": "Phan Thị Trang", "nycQuanHe": "Mẹ",
      ], key: "cai-chinh-1", entry: birth.entryID)
    let view = try #require(
      try await desk.entries.entry(id: birth.entryID, by: TestRegister.officer))
    let kept = try #require(view.steps.last { $0.kind == .entryAmended }?.overridden)
    #expect(kept.contains { $0.code == "form.amendment.otherParent" && $0.reason == "đã xác minh" })
    try await desk.register.verify()
  }
}
