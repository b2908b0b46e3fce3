import CivilDate
import CivilRegistration
import LegalRules
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// A later act from its dossier to its paper, and how what the office has is found again.
struct LaterActDossierTests {
  private static let officer = TestRegister.officer

  /// A register with a girl's birth, people to search for, and the desk's forms.
  private struct Office {
    let desk: RegistrationTests.Desk
    let people: StoredPeople
    let birth: String

    init() async throws {
      desk = try await RegistrationTests.Desk()
      people = StoredPeople(ledger: desk.register.ledger, accessLog: SeenEvents())
      birth = try await desk.register(
        .birth, RegistrationTests.birth, key: "khai-sinh-1"
      ).entryID
    }

    func receive(
      _ act: ActName, _ applicant: String = "Hoàng Văn Sơn", phone: String = "0912 345 678",
      subject: String = "Lê Thị Mai Anh", key: String = "ho-so-1"
    ) async throws -> String {
      try await desk.dossiers.receive(
        DossierIntake(
          act: act, applicant: applicant, applicantIdentifier: "001090000003",
          applicantPhone: phone, relation: "Cha", subject: subject),
        by: LaterActDossierTests.officer, requestKey: key)
    }
  }

  @Test func `a correction goes from its dossier over the entry to the paper that is handed over`()
    async throws
  {
    let office = try await Office()
    let desk = office.desk
    let dossier = try await office.receive(.correction)
    let drafts = StoredDrafts(
      work: try await TestDatabases.work(), now: Now { desk.register.clock.moment },
      identifiers: desk.register.identifiers)
    let begun = try await drafts.begin(
      act: .correction, dossierID: dossier, entryID: "", title: "", fields: [:], by: Self.officer)
    let procedure = try #require(ActProcedure.find(.correction))

    let found = try await office.people.entries(
      "le thi mai anh", of: procedure.about, by: Self.officer)
    #expect(found.map(\.id) == [office.birth] && found[0].names == ["Lê Thị Mai Anh"])
    let draft = try await drafts.choose(
      entryID: found[0].id, id: begun.id, title: "", fields: ["nksHoTen": "Lê Thị Mai Ánh"],
      over: 1, by: Self.officer)
    #expect(draft.entryID == office.birth && draft.version == 2)
    await #expect(throws: RegistrationRefusal.draftChanged) {
      try await drafts.choose(
        entryID: "x", id: begun.id, title: "", fields: [:], over: 1, by: Self.officer)
    }

    let form = draft.fields.merging([
      "canCu": "Sổ hộ khẩu gốc", "nycHoTen": "Hoàng Văn Sơn", "nycQuanHe": "Cha",
    ]) { $1 }
    let receipt = try await desk.register(
      .correction, form, key: "cai-chinh-1", entry: draft.entryID, dossier: dossier)

    let open = try #require(try await desk.dossiers.dossier(id: dossier, by: Self.officer))
    #expect(open.line.state == .registered && open.line.entryID == office.birth)
    // The extract of the correction, and not the certificate of the birth.
    #expect(open.papers.map(\.id) == [receipt.paperID] && !receipt.paperID.isEmpty)
    #expect(open.papers.first?.title == "Trích lục cải chính hộ tịch")
    let again = try await desk.register(
      .correction, form, key: "cai-chinh-1", entry: draft.entryID, dossier: dossier,
      answersWarnings: false)
    #expect(again.paperID == receipt.paperID)
    _ = try await desk.dossiers.step(
      DossierStepped(
        dossierID: dossier, step: .handedOver, receiver: "Hoàng Văn Sơn",
        steppedOn: OfficeHistory.day, by: OfficeHistory.hand),
      over: open.line.version, by: Self.officer, requestKey: "tra-1")
    let done = try await desk.dossiers.dossier(id: dossier, by: Self.officer)
    #expect(done?.line.state == .done)
    try await desk.register.verify()
  }

  @Test(arguments: [
    ("01/2026", 1), ("1/2026", 1), ("02/2026", 0), ("mai anh le", 1), ("LÊ THỊ MAI ANH 2026", 1),
    ("le thi mai anh 2025", 0), ("001192000002", 1), ("Trang Phan", 1), ("", 0),
  ])
  func `an entry is found by number, name or identity number, in the books that are meant`(
    text: String, count: Int
  ) async throws {
    let office = try await Office()
    let births = try await office.people.entries(text, of: [.birth], by: Self.officer)
    #expect(births.count == count && births.allSatisfy { $0.register == .birth })
    #expect(try await office.people.entries(text, of: [.marriage], by: Self.officer).isEmpty)
  }

  @Test(arguments: [
    "HT-2026-000001", "ht-2026-000001", "0912345678", "+84 912 345 678", "0912.345.678",
    "001090000003", "Hoàng Văn Sơn", "son hoang", "mai anh",
  ])
  func `a dossier is found by what is asked at the desk`(text: String) async throws {
    let office = try await Office()
    let dossier = try await office.receive(.birth)
    // Another one comes after the first search.
    #expect(
      try await office.people.inOffice(text, by: Self.officer).dossiers.map(\.id) == [dossier])
    let next = try await office.receive(
      .birth, "Vũ Thị Lý", phone: "0987654321", subject: "Vũ An", key: "ho-so-2")
    let found = try await office.people.inOffice("vu thi ly", by: Self.officer)
    #expect(found.dossiers.map(\.id) == [next])
  }

  @Test func `the code of a dossier is asked of no paper, and a number is looked up in an index`()
    async throws
  {
    #expect(NameQuery("ht-2026-000001") == .nothing)
    let office = try await Office()
    guard TestDatabases.dialect == .sqlite else { return }
    let plan = try await office.desk.register.texts(
      "EXPLAIN QUERY PLAN SELECT id FROM paper WHERE reference IN ('98/2018', '098/2018')",
      columns: 4)
    #expect(plan.contains { $0[3].contains("paper_reference") })
  }

  @Test func `what was put right is found, and the slip of the pen stays in the timeline`()
    async throws
  {
    let office = try await Office()
    let dossier = try await office.receive(.birth, "Hoàng Văn Xơn", phone: "0912")
    let before = try #require(
      try await office.desk.dossiers.dossier(id: dossier, by: Self.officer))
    func correction(_ texts: [DossierRestatement.Part: String]) -> DossierStepped {
      DossierStepped(
        dossierID: dossier, step: .corrected,
        intake: DossierRestatement(of: before.received, saying: texts),
        steppedOn: OfficeHistory.day, by: Self.officer.hand)
    }
    await #expect(throws: RegistrationRefusal.nothingChanged) {
      try await office.desk.dossiers.step(
        correction([.applicant: "Hoàng Văn Xơn"]), over: before.line.version, by: Self.officer,
        requestKey: "sua-0")
    }
    _ = try await office.desk.dossiers.step(
      correction([.applicant: "Hoàng Văn Sơn", .applicantPhone: "0912345678", .relation: "Cha"]),
      over: before.line.version, by: Self.officer, requestKey: "sua-1")

    let after = try #require(
      try await office.desk.dossiers.dossier(id: dossier, by: Self.officer))
    #expect(after.received.applicant == "Hoàng Văn Sơn" && after.line.applicant == "Hoàng Văn Sơn")
    #expect(after.received.applicantPhone == "0912345678" && after.received.relation == "Cha")
    let step = try #require(after.steps.last?.step)
    #expect(step.by.name == Self.officer.fullName)
    #expect(step.intake.texts == ["applicant": "Hoàng Văn Sơn", "applicantPhone": "0912345678"])
    for text in ["0912345678", "hoang van son"] {
      let found = try await office.people.inOffice(text, by: Self.officer)
      #expect(found.dossiers.map(\.id) == [dossier])
    }
    // The form is filled in with what is right.
    let form = try await office.desk.desk.prefilled(
      FormSubmission(act: .birth, form: ActForm(), dossierID: dossier), noticeID: "")
    #expect(form.form["nycHoTen"] == "Hoàng Văn Sơn")
    try await office.desk.register.verify()
  }

  @Test func `nothing is put right once the act is registered`() async throws {
    let office = try await Office()
    let dossier = try await office.receive(.birth)
    let twin = RegistrationTests.birth.merging([
      "nksHoTen": "Lê Văn Bình", "nksNgaySinh": "02/10/2025", "nksGioiTinh": "1",
    ]) { $1 }
    _ = try await office.desk.register(.birth, twin, key: "khai-sinh-2", dossier: dossier)
    let line = try #require(
      try await office.desk.dossiers.dossier(id: dossier, by: Self.officer)
    ).line
    #expect(line.state == .registered)
    await #expect(throws: RegistrationRefusal.notNow) {
      try await office.desk.dossiers.step(
        DossierStepped(
          dossierID: dossier, step: .corrected,
          intake: DossierRestatement(["applicant": "Ai Khác"]), steppedOn: OfficeHistory.day,
          by: OfficeHistory.hand),
        over: line.version, by: Self.officer, requestKey: "sua-1")
    }
  }

  @Test func `what the desk wrote down is not typed again in the form`() async throws {
    let office = try await Office()
    let birth = try await office.receive(.birth, subject: "Hoàng Minh An")
    func filled(_ dossier: String, _ act: ActName) async throws -> ActForm {
      try await office.desk.desk.prefilled(
        FormSubmission(act: act, form: ActForm(), dossierID: dossier), noticeID: ""
      ).form
    }
    let form = try await filled(birth, .birth)
    #expect(form["nycHoTen"] == "Hoàng Văn Sơn" && form["nycQuanHe"] == "Cha")
    #expect(form["nycSoGiayToTuyThan"] == "001090000003" && form["nycLoaiGiayToTuyThan"] == "4")
    #expect(form["nksHoTen"] == "Hoàng Minh An")
    // Words about somebody are nobody's name.
    for (place, words) in ["con của Phan Thị Trang", "bé gái", "cháu An, con thứ 2"].enumerated() {
      let dossier = try await office.receive(.birth, subject: words, key: "ho-so-x\(place)")
      #expect(try await filled(dossier, .birth)["nksHoTen"] == nil)
    }
    let certificate = try await office.receive(
      .maritalStatus, subject: "Hoàng Văn Sơn", key: "ho-so-3")
    #expect(try await filled(certificate, .maritalStatus)["nxnHoTen"] == "Hoàng Văn Sơn")
  }

  @Test func `a draft that was thrown away waits for thirty days`() async throws {
    let register = try await TestRegister()
    let clock = register.clock
    let drafts = StoredDrafts(
      work: try await TestDatabases.work(), now: Now { clock.moment },
      identifiers: register.identifiers)
    for number in 1...61 {
      _ = try await drafts.begin(
        act: .birth, dossierID: "", entryID: "", title: "\(number)", fields: [:],
        by: Self.officer)
    }
    let (first, total) = try await drafts.drafts(of: Self.officer, page: 1, perPage: 50)
    let (last, _) = try await drafts.drafts(of: Self.officer, page: 2, perPage: 50)
    #expect(first.count == 50 && last.count == 11 && total == 61)
    #expect(Set((first + last).map(\.id)).count == 61)

    let thrown = first[0].id
    try await drafts.discard(id: thrown, by: Self.officer)
    #expect(try await drafts.thrownAway(by: Self.officer).map(\.id) == [thrown])
    clock.advance(minutes: 31 * 24 * 60)
    #expect(try await drafts.thrownAway(by: Self.officer).isEmpty)
    try await drafts.discard(id: first[1].id, by: Self.officer)
    #expect(try await drafts.draft(id: thrown) == nil)
  }

  @Test func `a paper is found by its number, its receiver and whom it is about`() async throws {
    let office = try await Office()
    let original = try await office.desk.entries.giveOriginal(
      entryID: office.birth, receiver: "Phan Thị Trang", reason: "", by: Self.officer,
      requestKey: "giay-1")
    let copy = try await office.desk.register(
      .extract, ["soBanSao": "1", "nycHoTen": "Lê Viết Hùng"], key: "trich-luc-1",
      entry: office.birth)
    func found(_ filter: GivenPaperFilter) async throws -> [String] {
      try await office.desk.entries.givenPapers(filter, by: Self.officer).lines.map(\.id)
    }
    #expect(try await found(GivenPaperFilter()) == [copy.paperID, original])
    #expect(try await found(GivenPaperFilter(text: "trang phan")) == [original])
    #expect(try await found(GivenPaperFilter(text: "mai anh")) == [copy.paperID, original])
    #expect(try await found(GivenPaperFilter(text: "viet hung")) == [copy.paperID])
    let number = try #require(copy.place?.text)
    #expect(try await found(GivenPaperFilter(text: number)) == [copy.paperID])
    #expect(
      try await office.people.inOffice(number, by: Self.officer).papers.map(\.id)
        == [copy.paperID])
    let list = try await office.desk.entries.givenPapers(GivenPaperFilter(), by: Self.officer)
    let title = try #require(list.lines.last?.title)
    #expect(list.titles.contains(title) && list.lines.allSatisfy { $0.subject == "Lê Thị Mai Anh" })
    #expect(try await found(GivenPaperFilter(title: title)) == [original])
  }

  @Test func `working days are counted to a day that is still to come`() async throws {
    // The clock of the tests stands on Wednesday, 18/11/2026.
    let office = try await Office()
    let dossier = try await office.receive(.change)
    let view = try #require(try await office.desk.dossiers.dossier(id: dossier, by: Self.officer))
    let due = try #require(view.line.dueOn)
    let law = try OfficeLaw.book()
    let today = try #require(PlainDate(year: 2026, month: 11, day: 18))
    #expect(view.workingDaysLeft == (try law.holidays.workingDays(after: today, through: due)))
    let list = try await office.desk.dossiers.dossiers(
      DossierFilter(queue: .open), by: Self.officer)
    #expect(list.workingDaysLeft[dossier] == view.workingDaysLeft)
  }
}
