import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// The papers of the office as the printer gets them.
struct PrintedPaperTests {
  static func papers(_ desk: RegistrationTests.Desk) throws -> StoredPapers {
    let clock = desk.register.clock
    return StoredPapers(
      ledger: desk.register.ledger, registrations: desk.desk, accessLog: SeenEvents(),
      law: try OfficeLaw.book(), now: Now { clock.moment })
  }

  private static let request = ["nycHoTen": "Phạm Văn Xương", "soBanSao": "2"]

  private static func marriage(_ desk: RegistrationTests.Desk) async throws -> String {
    try await desk.register.take(
      .marriage,
      [
        OfficeRows.marriage([
          .so: "122/2001", .ngayDangKy: "30/08/2001", .chongHoTen: "Phạm Văn Xương",
          .voHoTen: "Vũ Thị Đào",
        ])
      ], file: "m")
    let ids = try await desk.register.texts("SELECT id FROM paper WHERE kind = 'marriage'")
    return try #require(ids.first?.first)
  }

  private static let judgment = [
    "banAnNoiDung": "divorce", "banAnHinhThuc": "judgment", "soBanAn": "7/2026/HNGĐ-ST",
    "ngayBanAn": "04/02/2026", "ngayHieuLuc": "06/03/2026",
    "toaAn": "Tòa án nhân dân khu vực 9 - Hà Nội", "hoTenChong": "Phạm Văn Xương",
    "hoTenVo": "Vũ Thị Đào", "soKetHon": "122/2001", "ngayKetHon": "30/08/2001",
    "noiKetHon": "UBND xã Hưng Đạo", "kenhNhan": "letter",
  ]

  @Test func `a copy shows the divorce noted since; one given out before stays as it was`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    let papers = try Self.papers(desk)
    let id = try await Self.marriage(desk)

    let before = try await desk.register(.extract, Self.request, key: "ban-sao-1", entry: id)
    _ = try await desk.register(.judgment, Self.judgment, key: "ly-hon-1", entry: id)
    let after = try await desk.register(.extract, Self.request, key: "ban-sao-2", entry: id)
    let printed = try await papers.given(
      [before.paperID, after.paperID], by: TestRegister.officer)

    #expect(printed.map(\.kind) == [.marriageExtractCopy, .marriageExtractCopy])
    #expect(printed[0].notes.isEmpty)
    #expect(printed[1].notes.contains { $0.text.contains("7/2026/HNGĐ-ST") })
    #expect(
      printed.map { $0.fields[.form(.number)] } == ["01/TLKH-BS", "02/TLKH-BS"])
    #expect(printed[0].title == "Trích lục kết hôn (bản sao)")
    try await desk.register.verify()
  }

  @Test func `what is shown before a copy is given is what is printed afterwards`() async throws {
    let desk = try await RegistrationTests.Desk()
    let papers = try Self.papers(desk)
    let id = try await Self.marriage(desk)
    let submission = FormSubmission(
      act: .extract, form: ActForm(Self.request), entryID: id,
      signerID: desk.users.chairman.id)

    let shown = try await papers.preview(submission, by: TestRegister.officer)
    let receipt = try await desk.register(.extract, Self.request, key: "ban-sao-1", entry: id)

    #expect(try await papers.given([receipt.paperID], by: TestRegister.officer) == shown)
  }

  @Test func `a birth certificate is shown before its number is given as it is printed after`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    let papers = try Self.papers(desk)
    let submission = FormSubmission(
      act: .birth, form: ActForm(RegistrationTests.birth), signerID: desk.users.chairman.id)

    let shown = try #require(
      try await papers.preview(submission, by: TestRegister.officer).first)
    let receipt = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")
    let given = try await desk.entries.giveOriginal(
      entryID: receipt.entryID, receiver: "Lê Viết Hùng", reason: "",
      by: TestRegister.officer, requestKey: "ban-chinh-1")
    let printed = try #require(
      try await papers.given([given], by: TestRegister.officer).first)

    #expect(printed.kind == .birthCertificate && printed.title == "Giấy khai sinh")
    #expect(printed.fields == shown.fields)
    #expect(printed.fields[.form(.number)] == "01/2026")
    #expect(printed.fields[.form(.placeAndDate)] == "Hưng Đạo, ngày 18 tháng 11 năm 2026")
  }

  @Test func `a correction hands out its extract under the number of the book of changes`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    let papers = try Self.papers(desk)
    let birth = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")

    let receipt = try await desk.register(
      .correction,
      [
        "nksHoTen": "Lê Thị Mai Ánh", "canCu": "Giấy chứng sinh", "nycHoTen": "Lê Viết Hùng",
        "nycQuanHe": "Cha",
      ], key: "cai-chinh-1", entry: birth.entryID)
    let log = try await desk.entries.givenPapers(GivenPaperFilter(), by: TestRegister.officer).lines
    let line = try #require(log.first)
    let printed = try #require(
      try await papers.given([line.id], by: TestRegister.officer).first)

    #expect(line.number == receipt.place?.text && line.receiver == "Lê Viết Hùng")
    #expect(printed.kind == .changeExtract && printed.ticks == [.correction])
    #expect(printed.fields[.form(.changedPaper)] == "Giấy khai sinh")
    #expect(printed.fields[.form(.changeContent)]?.contains("Lê Thị Mai Ánh") ?? false)
    #expect(printed.fields[.person(.subject, .name)] == "Lê Thị Mai Ánh")
    let pages = try await papers.pages(
      .changes, year: 2026, volume: 1, by: TestRegister.officer)
    #expect(pages.blocks.count == 1)
    try await desk.register.verify()
  }

  @Test func `a later copy says by which paper and by whose hand each change was noted`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    let papers = try Self.papers(desk)
    let birth = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")
    let correction = try await desk.register(
      .correction,
      [
        "nksHoTen": "Lê Thị Mai Ánh", "canCu": "Giấy chứng sinh", "nycHoTen": "Lê Viết Hùng",
        "nycQuanHe": "Cha",
      ], key: "cai-chinh-1", entry: birth.entryID)
    let submission = FormSubmission(
      act: .extract, form: ActForm(Self.request), entryID: birth.entryID,
      signerID: desk.users.chairman.id)
    let shown = try await papers.preview(submission, by: TestRegister.officer)
    let copy = try await desk.register(
      .extract, Self.request, key: "ban-sao-1", entry: birth.entryID)
    let printed = try #require(
      try await papers.given([copy.paperID], by: TestRegister.officer).first)

    let place = try #require(correction.place)
    #expect(
      printed.notes.map(\.ground)
        == ["Trích lục cải chính hộ tịch số \(place.text) ngày 18/11/2026"])
    #expect(printed.notes.map(\.signer) == [TestRegister.officer.fullName])
    #expect(shown == [printed])
    // The volume has one name, on the copy as on the cover.
    #expect(printed.fields[.form(.volume)] == "01-TP/HT-2026")
    // The book: what was written stays, the note beside it.
    let pages = try await papers.pages(.birth, year: 2026, volume: 1, by: TestRegister.officer)
    let block = try #require(pages.blocks.first)
    #expect(block.fields[.person(.child, .name)] != "Lê Thị Mai Ánh")
    #expect(block.notes == printed.notes)
    #expect(block.fields[.form(.page)] == "1")
    #expect(block.fields[.form(.volume)] == "01-TP/HT-2026")
    // The log shows the number that the paper bears.
    let log = try await desk.entries.givenPapers(GivenPaperFilter(), by: TestRegister.officer)
      .lines
    #expect(log.first?.number == "01/TLKS-BS")
  }

  @Test
  func `the book of copies names who signed with the office, and how whoever asked was known`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    let papers = try Self.papers(desk)
    let id = try await Self.marriage(desk)
    let form = Self.request.merging([
      "nycLoaiGiayToTuyThan": "2", "nycSoGiayToTuyThan": "C1234567",
    ]) { $1 }
    let given = try await desk.register(.extract, form, key: "ban-sao-1", entry: id)

    let pages = try await papers.pages(.extracts, year: 2026, volume: 1, by: TestRegister.officer)
    let block = try #require(pages.blocks.first)
    let paper = try #require(
      try await desk.entries.givenPaper(id: given.paperID, by: TestRegister.officer))
    #expect(block.fields[.person(.signer, .name)] ?? "" == paper.hands.signed.name)
    #expect(block.fields[.person(.declarant, .identityPaper)] == "Hộ chiếu số C1234567")
    let lines = try await Self.books(desk).lines(
      .extracts, year: 2026, page: 1, by: TestRegister.officer)
    #expect(lines.total == 1)
    #expect(lines.lines.map(\.paperID) == [given.paperID])
    #expect(lines.lines.map(\.reference) == ["01/2026"])
  }

  @Test func `the book of changes holds every act to which it gave a number`() async throws {
    let desk = try await RegistrationTests.Desk()
    let papers = try Self.papers(desk)
    let birth = try await desk.register(
      .birth, RegistrationTests.birth.merging(["meDanToc": "Tày"]) { $1 }, key: "khai-sinh-1")
    let requester = ["nycHoTen": "Lê Viết Hùng", "nycQuanHe": "Cha"]
    _ = try await desk.register(
      .correction, requester.merging(["nksHoTen": "Lê Mai", "canCu": "Giấy chứng sinh"]) { $1 },
      key: "cai-chinh-1", entry: birth.entryID)
    _ = try await desk.register(
      .ethnicity,
      requester.merging([
        "nksDanToc": "Tày", "canCu": "Giấy khai sinh của mẹ", "chaMeDongY": "1",
      ]) { $1 },
      key: "dan-toc-1", entry: birth.entryID)
    let pages = try await papers.pages(.changes, year: 2026, volume: 1, by: TestRegister.officer)
    #expect(pages.blocks.map(\.ticks) == [[.correction], [.ethnicity]])
    #expect(
      pages.blocks.map { $0.fields[.form(.number)] } == ["01/2026", "02/2026"])
  }

  @Test func `a second original is given for a reason, and none of a revoked entry`() async throws {
    let desk = try await RegistrationTests.Desk()
    let birth = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")
    func give(_ reason: String, _ key: String) async throws -> String {
      try await desk.entries.giveOriginal(
        entryID: birth.entryID, receiver: "Lê Viết Hùng", reason: reason,
        by: TestRegister.officer, requestKey: key)
    }
    let first = try await give("", "ban-chinh-1")
    // The same request answered twice is one paper.
    #expect(try await give("", "ban-chinh-1") == first)
    await #expect(throws: RegistrationRefusal.originalGiven(count: 1)) {
      try await give("  ", "ban-chinh-2")
    }
    let second = try await give("Bản trước in hỏng, đã hủy", "ban-chinh-3")
    let kept = try #require(
      try await desk.entries.givenPaper(id: second, by: TestRegister.officer))
    #expect(kept.purpose == "Bản trước in hỏng, đã hủy")
    let office = OfficeHistory(register: desk.register)
    try await office.amend(birth.entryID, .birth, .revocation)
    await #expect(throws: RegistrationRefusal.entryRevoked) {
      try await give("Bản trước in hỏng, đã hủy", "ban-chinh-4")
    }
  }

  private static func books(_ desk: RegistrationTests.Desk) async throws -> StoredBooks {
    try await SigningUsers(desk.register).books(desk.register)
  }

  @Test func `the pages of a volume hold its entries in the order of their numbers`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    let papers = try Self.papers(desk)
    let office = OfficeHistory(register: desk.register)
    for name in ["Lê Văn Một", "Lê Văn Hai", "Lê Văn Ba"] {
      try await office.registerEntry(.birth, name: name)
    }

    let pages = try await papers.pages(.birth, year: 2026, volume: 1, by: TestRegister.officer)

    #expect(
      pages.blocks.map { $0.fields[.form(.number)] } == ["01/2026", "02/2026", "03/2026"])
    await #expect(throws: PaperRefusal.emptyVolume) {
      try await papers.pages(.death, year: 2026, volume: 1, by: TestRegister.officer)
    }
  }

  @Test func `a closing statement counts each corrected entry once, from the acts`() async throws {
    let desk = try await RegistrationTests.Desk()
    let office = OfficeHistory(register: desk.register)
    let first = try await office.registerEntry(.birth)
    let second = try await office.registerEntry(.birth, name: "Trần Văn Bình")
    try await office.registerEntry(.birth, name: "Đỗ Thị Tư")
    try await office.amend(first, .birth, .correction)
    try await office.amend(first, .birth, .correction)
    try await office.amend(second, .birth, .note)
    let books = try desk.users.books(desk.register)

    let corrections = try await books.corrections(
      .birth, year: 2026, volume: 1, by: TestRegister.officer)
    _ = try await books.close(
      BookClosing(kind: .birth, year: 2026, volume: 1, reason: .full, signer: desk.users.hand),
      by: TestRegister.officer, requestKey: "dong-so")

    #expect(corrections.map(\.reference) == ["01/2026", "01/2026"])
    let statement = try #require(
      try await books.statement(.birth, year: 2026, volume: 1, by: TestRegister.officer))
    #expect(statement.corrected == 1 && statement.entries == 3)
  }

  @Test func `a paper that is not in the log is not printed`() async throws {
    let desk = try await RegistrationTests.Desk()
    let papers = try Self.papers(desk)
    await #expect(throws: PaperRefusal.unknown) {
      try await papers.given(["khong-co"], by: TestRegister.officer)
    }
    await #expect(throws: PaperRefusal.unknown) {
      try await papers.original(ofEntry: "khong-co", by: TestRegister.officer)
    }
  }
}
