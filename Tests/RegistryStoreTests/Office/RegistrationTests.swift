import CivilDate
import CivilRegistration
import LegalRules
import RegistryServices
import SQLToolkit
import SQLiteDriver
import Testing

@testable import RegistryStore

/// Forms of the office from the desk to the book, with the law files as the program has them.
struct RegistrationTests {
  /// A register with open books, and the desk at which forms are handed in.
  struct Desk {
    let register: TestRegister
    let desk: StoredRegistrations
    let dossiers: StoredDossiers
    let entries: StoredEntries
    let users: SigningUsers

    init() async throws {
      let register = try await TestRegister()
      let clock = register.clock
      let now = Now { clock.moment }
      let law = try OfficeLaw.book()
      let users = try await SigningUsers(register)
      self.users = users
      self.register = register
      desk = StoredRegistrations(
        ledger: register.ledger,
        accounts: users.accounts,
        law: law, now: now)
      let accessLog = AccessLog(
        database: try await TestDatabases.work(), now: now, identifiers: register.identifiers)
      dossiers = StoredDossiers(
        ledger: register.ledger, law: law, now: now, identifiers: register.identifiers,
        folder: "/nowhere", thumbnails: NoThumbnails(), accessLog: accessLog)
      entries = StoredEntries(
        ledger: register.ledger, accessLog: accessLog, law: law, now: now)
      let office = OfficeHistory(register: register)
      for kind in [BookKind.birth, .death, .marriage, .changes, .maritalStatus, .extracts] {
        try await office.openBook(kind)
      }
    }

    func register(
      _ act: ActName, _ form: [String: String], key: String, entry: String = "",
      dossier: String = "", duplicate: RegisteredEntry.DuplicateDecision? = nil,
      answersWarnings: Bool = true
    ) async throws -> RegistrationReceipt {
      let submission = FormSubmission(
        act: act, form: ActForm(form), dossierID: dossier, entryID: entry,
        signerID: users.chairman.id)
      var reasons: [WarningKey: String] = [:]
      if answersWarnings {
        let checked = try await desk.check(submission, by: TestRegister.officer)
        for problem in checked.ruling.problems { reasons[WarningKey(problem)] = "đã xác minh" }
      }
      return try await desk.register(
        RegistrationOrder(submission: submission, reasons: reasons, duplicate: duplicate),
        by: TestRegister.officer, requestKey: key)
    }
  }

  /// A girl born 01/10/2026; the clock of the tests stands at 18/11/2026.
  static let birth: [String: String] = [
    "cachDangKy": "first", "nksHoTen": "Lê Thị Mai Anh", "nksNgaySinh": "01/10/2026",
    "nksGioiTinh": "2", "nksDanToc": "Kinh", "nksQuocTich": "Việt Nam",
    "nksNoiSinh": "Bệnh viện đa khoa huyện Quốc Oai, Xã Quốc Oai, Thành phố Hà Nội",
    "nksQueQuan": "Xã Hưng Đạo, Thành phố Hà Nội", "meHoTen": "Phan Thị Trang",
    "meNgaySinh": "12/08/1992", "meDanToc": "Kinh", "meQuocTich": "Việt Nam",
    "meSoDinhDanhCaNhan": "001192000002", "meLoaiCuTru": "1",
    "meNoiCuTru": "Thôn Việt Yên, Xã Hưng Đạo, Thành phố Hà Nội", "chaHoTen": "Lê Viết Hùng",
    "chaNgaySinh": "03/02/1990", "chaDanToc": "Kinh", "chaQuocTich": "Việt Nam",
    "chaSoDinhDanhCaNhan": "001090000003", "chaLoaiCuTru": "1",
    "chaNoiCuTru": "Thôn Việt Yên, Xã Hưng Đạo, Thành phố Hà Nội", "chaMeKetHonSo": "15/2018",
    "giayChungSinhLoai": "notice", "giayChungSinhSo": "00012.GCS.01234.26",
    "nycHoTen": "Lê Viết Hùng", "nycQuanHe": "Cha",
  ]

  @Test func `a birth in time is checked with its deadline and gets the next number`()
    async throws
  {
    let desk = try await Desk()
    let submission = FormSubmission(act: .birth, form: ActForm(Self.birth))

    let checked = try await desk.desk.check(submission, by: TestRegister.officer)
    let receipt = try await desk.register(.birth, Self.birth, key: "khai-sinh-1")

    let decision = try #require(checked.ruling.decision)
    // 01/10 + 60 days is Monday, 30/11/2026.
    #expect(decision.timeliness?.timeliness == .timely)
    #expect(
      decision.timeliness?.deadlines.legal.latest == PlainDate(year: 2026, month: 11, day: 30))
    #expect(checked.nextNumber?.text == "01/2026")
    #expect(receipt.place == checked.nextNumber)
    let paper = try await desk.register.texts(
      "SELECT reference, volume, page, type FROM paper WHERE id = \(receipt.entryID)", columns: 4)
    #expect(paper == [["01/2026", "01/2026", "1", "onTime"]])
    try await desk.register.verify()
  }

  @Test func `the same request again answers the first receipt`() async throws {
    let desk = try await Desk()
    let first = try await desk.register(.birth, Self.birth, key: "khai-sinh-1")
    let again = try await desk.register(
      .birth, Self.birth, key: "khai-sinh-1", answersWarnings: false)
    #expect(again.place == first.place && again.entryID == first.entryID)
    #expect(again.act.wasKnown && !first.act.wasKnown)
    #expect(
      try await desk.register.count("SELECT last_number FROM register_book WHERE kind = 'birth'")
        == 1)
  }

  @Test func `one child registered by two officers is registered once`() async throws {
    let desk = try await Desk()
    let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
      for officer in 1...8 {
        group.addTask {
          do {
            _ = try await desk.register(.birth, Self.birth, key: "can-bo-\(officer)")
            return true
          } catch RegistrationRefusal.possibleDoubles(let doubles) {
            #expect(doubles.count == 1)
            return false
          } catch RegistrationRefusal.unanswered, RegistrationRefusal.problems {
            return false
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(outcomes == 1)
    #expect(try await desk.register.count("SELECT count(*) FROM paper WHERE kind = 'birth'") == 1)
  }

  @Test func `twins are registered when the officer says so, and the decision is kept`()
    async throws
  {
    let desk = try await Desk()
    let first = try await desk.register(.birth, Self.birth, key: "khai-sinh-1")
    var twin = Self.birth
    twin["nksHoTen"] = "Lê Thị Mai Ánh"
    twin["soConLanSinh"] = "2"
    // Each child has a notice of its own.
    twin["giayChungSinhSo"] = "00013.GCS.01234.26"

    let second = try await desk.register(
      .birth, twin, key: "khai-sinh-2",
      duplicate: .init(papers: [first.entryID], verdict: "twin", reason: "sinh đôi"),
      answersWarnings: false)

    #expect(second.place?.number == 2)
    let view = try #require(
      try await desk.entries.entry(id: second.entryID, by: TestRegister.officer))
    #expect(view.history.present[BirthColumn.nksHoTen] == "Lê Thị Mai Ánh")
    #expect(
      view.steps.first?.conclusion
        == .init(verdict: "twin", reason: "sinh đôi", references: ["01/2026"]))
    try await desk.register.verify()
  }

  @Test func `an entry answers its dossier, and no second one does`() async throws {
    let desk = try await Desk()
    let id = try await desk.dossiers.receive(
      DossierIntake(act: .birth, applicant: "Lê Viết Hùng", subject: "Lê Thị Mai Anh"),
      by: TestRegister.officer, requestKey: "ho-so-1")

    let receipt = try await desk.register(.birth, Self.birth, key: "khai-sinh-1", dossier: id)

    let dossier = try #require(try await desk.dossiers.dossier(id: id, by: TestRegister.officer))
    #expect(dossier.line.state == .registered && dossier.line.entryID == receipt.entryID)
    #expect(dossier.line.code == "HT-2026-000001")
    // Received after 15:00 on Wednesday: due on Thursday.
    #expect(dossier.line.dueOn == PlainDate(year: 2026, month: 11, day: 19))
    await #expect(throws: RegistrationRefusal.dossierChanged) {
      _ = try await desk.register(
        .birth, Self.birth, key: "khai-sinh-2", dossier: id, answersWarnings: false)
    }
  }

  @Test func `a step over an older state of the dossier is refused`() async throws {
    let desk = try await Desk()
    let id = try await desk.dossiers.receive(
      DossierIntake(act: .birth, applicant: "Lê Viết Hùng"), by: TestRegister.officer,
      requestKey: "ho-so-1")
    let seen = try #require(try await desk.dossiers.dossier(id: id, by: TestRegister.officer)).line
      .version
    let asked = DossierStepped(
      dossierID: id, step: .papersAsked, papers: ["Giấy chứng sinh"],
      steppedOn: OfficeHistory.day, by: OfficeHistory.hand)
    _ = try await desk.dossiers.step(
      asked, over: seen, by: TestRegister.officer, requestKey: "buoc-1")

    await #expect(throws: RegistrationRefusal.dossierChanged) {
      _ = try await desk.dossiers.step(
        asked, over: seen, by: TestRegister.officer, requestKey: "buoc-2")
    }
    #expect(
      try await desk.dossiers.dossier(id: id, by: TestRegister.officer)?.line.state == .waiting)
  }

  @Test func `a divorce noted on an imported marriage shows in its content and ends it`()
    async throws
  {
    let desk = try await Desk()
    try await desk.register.take(
      .marriage,
      [
        OfficeRows.marriage([
          .so: "122/2001", .ngayDangKy: "30/08/2001", .chongHoTen: "Phạm Văn Xương",
          .voHoTen: "Vũ Thị Đào",
        ])
      ], file: "m")
    let id = try #require(
      try await desk.register.texts("SELECT id FROM paper WHERE kind = 'marriage'").first?.first)

    let receipt = try await desk.register(
      .judgment,
      [
        "banAnNoiDung": "divorce", "banAnHinhThuc": "judgment", "soBanAn": "7/2026/HNGĐ-ST",
        "ngayBanAn": "04/02/2026", "ngayHieuLuc": "06/03/2026",
        "toaAn": "Tòa án nhân dân khu vực 9 - Hà Nội", "hoTenChong": "Phạm Văn Xương",
        "hoTenVo": "Vũ Thị Đào", "soKetHon": "122/2001", "ngayKetHon": "30/08/2001",
        "noiKetHon": "UBND xã Hưng Đạo", "kenhNhan": "letter",
      ], key: "ly-hon-1", entry: id)

    #expect(receipt.entryID == id && receipt.place == nil)
    let view = try #require(try await desk.entries.entry(id: id, by: TestRegister.officer))
    #expect(view.history.present[MarriageColumn.tinhTrangKetHon] == "Đã ly hôn")
    #expect(view.history.present[MarriageColumn.ghiChu].contains("7/2026/HNGĐ-ST"))
    #expect(view.history.original[MarriageColumn.ghiChu] == "")
    let export = try await RegisterExport(ledger: desk.register.ledger).rows(
      .marriage, year: 2001)
    let column = try #require(export.header.firstIndex(of: "ghiChu"))
    #expect(export.cells[0][column].contains("Đã ly hôn"))
    try await desk.register.verify()
  }

  @Test func `a later file without our note does not take it away`() async throws {
    let desk = try await Desk()
    let receipt = try await desk.register(.birth, Self.birth, key: "khai-sinh-1")
    let office = OfficeHistory(register: desk.register)
    try await office.amend(receipt.entryID, .birth, .correction)

    let cells = try await desk.entries.entry(
      id: receipt.entryID, by: TestRegister.officer)?.history.original
    var row = try #require(cells)
    row.rowNumber = 2
    row.cells[BirthColumn.nksSoDinhDanh.rawValue] = "001326000009"
    try await desk.register.take(.birth, [row], file: "b")

    let present = try #require(
      try await desk.entries.entry(id: receipt.entryID, by: TestRegister.officer)
    ).history.present
    #expect(present[BirthColumn.nksSoDinhDanh] == "001326000009")
    #expect(present[BirthColumn.ghiChu].contains("Ghi chú correction"))
    try await desk.register.verify()
  }

  @Test func `registrations leave the known events behind until somebody asks`() async throws {
    let desk = try await Desk()
    _ = try await desk.register(.birth, Self.birth, key: "khai-sinh-1")
    let ledger = desk.register.ledger
    #expect(try await ledger.read { try KnownEventsSettlement.state($0).isStale })

    let births = try await ledger.readSettled { connection -> Int in
      let births: [RegistryServices.KnownBirth] = try KnownEventTable(connection: connection)
        .load(from: 2026)
      return births.count
    }

    #expect(births == 1)
    #expect(try await !ledger.read { try KnownEventsSettlement.state($0).isStale })
    try await desk.register.verify()
    // Behind again, and still sound: the events are those of the act they were derived after.
    var second = Self.birth
    second["nksHoTen"] = "Trần Văn Bình"
    second["nksNgaySinh"] = "02/11/2026"
    second["meHoTen"] = "Đỗ Thị Tư"
    second["meSoDinhDanhCaNhan"] = "001195000044"
    _ = try await desk.register(.birth, second, key: "khai-sinh-2")
    try await desk.register.verify()
  }
}
