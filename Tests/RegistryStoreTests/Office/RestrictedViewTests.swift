import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// An adoption and its dossier, asked for by every role, from every desk that could tell of it.
struct RestrictedViewTests {
  /// An office in which a girl was registered, got her certificate, and was adopted.
  struct Office {
    let desk: RegistrationTests.Desk
    let papers: StoredPapers
    let books: StoredBooks
    let birth: String
    let adoption: String
    /// Given out before the adoption, and after it.
    let given: [String]
    let dossier: String
    let attachment: String

    init() async throws {
      let desk = try await RegistrationTests.Desk()
      let history = OfficeHistory(register: desk.register)
      try await history.openBook(.adoption)
      self.desk = desk
      papers = try PrintedPaperTests.papers(desk)
      books = try desk.users.books(desk.register)
      let entry = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")
      birth = entry.entryID
      let before = try await desk.entries.giveOriginal(
        entryID: entry.entryID, receiver: "Phan Thị Trang", reason: "", by: TestRegister.officer,
        requestKey: "giay-1")
      dossier = try await desk.dossiers.receive(
        DossierIntake(
          act: .adoption, applicant: "Phùng Văn Tâm", subject: "Lê Thị Mai Anh"),
        by: TestRegister.officer, requestKey: "ho-so-1")
      try await history.attach(dossier)
      let files = try await desk.register.texts("SELECT id FROM attachment")
      attachment = try #require(files.first?.first)
      let made = try await desk.register(
        .adoption, Self.form, key: "nuoi-con-nuoi-1", entry: entry.entryID, dossier: dossier)
      adoption = made.entryID
      let after = try await desk.entries.giveOriginal(
        entryID: entry.entryID, receiver: "Đỗ Thị Liên", reason: "", by: TestRegister.officer,
        requestKey: "giay-2")
      given = [before, after]
    }

    static let form = [
      "qdHinhThuc": "decision", "qdSo": "05/2026/NCN", "qdNgay": "02/11/2026",
      "qdHieuLuc": "02/11/2026", "qdCoQuan": "Ủy ban nhân dân xã Hưng Đạo", "ghiChaMeNuoi": "1",
      "chaNuoiHoTen": "Phùng Văn Tâm", "chaNuoiNgaySinh": "04/06/1980",
      "meNuoiHoTen": "Đỗ Thị Liên", "meNuoiNgaySinh": "05/05/1982",
      "conNuoiHoTen": "Lê Thị Mai Anh", "conNuoiGioiTinh": "2", "conNuoiNgaySinh": "01/10/2026",
      "nycHoTen": "Phùng Văn Tâm",
    ]
  }

  private static func account(_ role: Role) -> Account {
    Account(
      id: role.rawValue, signInName: role.rawValue, fullName: "Hoàng Thị Cúc", role: role,
      isActive: true, hasPassword: true, lastSignInAt: nil)
  }

  @Test func `who writes the books and who signs reads adoptions, and nobody else`() {
    #expect(
      Role.allCases.filter(\.readsAdoptions) == [.officer, .chief, .chairman, .viceChairman])
    for role in Role.allCases {
      #expect(role.sees(ActName.adoption) == role.readsAdoptions)
      #expect(role.sees(ActName.adoptionEnd) == role.readsAdoptions)
      #expect(role.sees(ActName.foreignAdoption) == role.readsAdoptions)
      #expect(role.sees(BookKind.adoption) == role.readsAdoptions)
      #expect(role.sees(ActName.birth) && role.sees(BookKind.birth))
    }
  }

  @Test(arguments: Role.allCases)
  func `a dossier of an adoption is there for those who read adoptions alone`(
    role: Role
  ) async throws {
    let office = try await Office()
    let (desk, account) = (office.desk.dossiers, Self.account(role))

    let list = try await desk.dossiers(DossierFilter(queue: .result), by: account)
    #expect(list.lines.map(\.id) == (role.readsAdoptions ? [office.dossier] : []))
    #expect(list.total == (role.readsAdoptions ? 1 : 0))
    #expect(list.counts[.result] == (role.readsAdoptions ? 1 : 0))
    let view = try await desk.dossier(id: office.dossier, by: account)
    #expect((view != nil) == role.readsAdoptions)
    let file = try await desk.attachment(
      id: office.attachment, dossierID: office.dossier, by: account)
    #expect((file != nil) == role.readsAdoptions)
    guard !role.readsAdoptions else { return }
    await #expect(throws: RegistrationRefusal.unknownAct) {
      try await desk.receive(
        DossierIntake(act: .adoption, applicant: "A"), by: account, requestKey: "ho-so-2")
    }
    let step = DossierStepped(
      dossierID: office.dossier, step: .withdrawn, steppedOn: OfficeHistory.day,
      by: OfficeHistory.hand)
    await #expect(throws: RegistrationRefusal.unknownDossier) {
      try await desk.step(step, over: 0, by: account, requestKey: "buoc-1")
    }
    let lookup = KeptLookup(
      lookupID: "", dossierID: office.dossier, system: "CSDL", question: "?", answer: "!",
      by: OfficeHistory.hand)
    await #expect(throws: RegistrationRefusal.unknownDossier) {
      try await desk.keep(lookup: lookup, by: account, requestKey: "tra-cuu-1")
    }
  }

  @Test(arguments: Role.allCases)
  func `papers of before an adoption, its note and its entry are for few eyes`(
    role: Role
  ) async throws {
    let office = try await Office()
    let (entries, account) = (office.desk.entries, Self.account(role))
    let mayRead = role.readsAdoptions
    let open = mayRead ? office.given : [office.given[1]]

    let log = try await entries.givenPapers(GivenPaperFilter(), by: account)
    #expect(Set(log.lines.map(\.id)) == Set(open) && log.total == open.count)
    for paper in office.given {
      #expect(
        (try await entries.givenPaper(id: paper, by: account) != nil) == open.contains(paper))
    }
    let view = try #require(try await entries.entry(id: office.birth, by: account))
    #expect(Set(view.papers.map(\.id)) == Set(open))
    #expect(view.steps.contains { $0.text.contains("NCN") } == mayRead)
    #expect(view.steps.first?.kind == .entryRegistered)
    #expect(view.history.present[BirthColumn.meHoTen] == "Đỗ Thị Liên")
    #expect((view.history.original[BirthColumn.meHoTen] == "Phan Thị Trang") == mayRead)
    #expect((try await entries.entry(id: office.adoption, by: account) != nil) == mayRead)
    guard !mayRead else {
      #expect(try await office.papers.given(office.given, by: account).count == 2)
      return
    }
    let given = try await office.papers.given([office.given[1]], by: account)
    #expect(given.first?.notes == [])
    await #expect(throws: PaperRefusal.unknown) {
      try await office.papers.given(office.given, by: account)
    }
    await #expect(throws: PaperRefusal.unknown) {
      try await office.papers.original(ofEntry: office.adoption, by: account)
    }
  }

  @Test(arguments: Role.allCases)
  func `the book of adoptions is not there for others`(role: Role) async throws {
    let office = try await Office()
    let (books, account) = (office.books, Self.account(role))
    let volumes = try await books.volumes(by: account).map(\.kind)
    #expect(volumes.contains(.adoption) == role.readsAdoptions)
    #expect(volumes.contains(.birth))
    let lines = try await books.lines(.adoption, year: 2026, page: 1, by: account)
    #expect(lines.total == (role.readsAdoptions ? 1 : 0))
    // That the birth entry was noted upon would tell of it too.
    let birth = try await books.lines(.birth, year: 2026, page: 1, by: account).lines.first
    #expect(birth?.isAmended == role.readsAdoptions)
    guard !role.readsAdoptions else { return }
    await #expect(throws: PaperRefusal.unknown) {
      try await office.papers.pages(.adoption, year: 2026, volume: 1, by: account)
    }
  }

  @Test func `a case shows of an adopted child what its entry says and no notice`() async throws {
    let office = try await Office()
    let item = NamedCase(
      id: "c", personID: nil, name: "Lê Thị Mai Anh", relatedName: "Đỗ Thị Liên", village: "",
      eventDate: nil, lastDay: nil, daysLeft: nil, registeredOn: nil, state: .onTime,
      mentions: [
        .init(kind: "birth", reference: "01/2026", reportedBy: "", paperID: office.birth),
        .init(kind: "birthNotice", reference: "CS1", reportedBy: "", paperID: "cs-1"),
      ])
    for role in Role.allCases {
      let seen = try await office.desk.register.ledger.read {
        let view = RestrictedView(Self.account(role), $0)
        return (
          try view.open([item]), try view.open(["cs-1"], beside: office.birth),
          try view.open(["cs-1"], beside: "khac")
        )
      }
      #expect(seen.0.first?.mentions.count == (role.readsAdoptions ? 2 : 1))
      #expect(seen.1 == (role.readsAdoptions ? ["cs-1"] : []))
      #expect(seen.2 == ["cs-1"])
    }
  }

  /// The notice of the birth and the list of residents go on naming the mother by blood.
  private static func list(_ office: Office) async throws {
    let register = office.desk.register
    try await register.take(
      .birthNotice,
      [
        OfficeRows.birthNotice([
          .soChungSinh: "00012.GCS.01234.26", .ngayCap: "02/10/2026", .ngaySinhMe: "12/08/1992",
          .ngayGioSinh: "01/10/2026 13:25", .hoTenCha: "",
        ])
      ], file: "giay-chung-sinh")
    try await register.take(
      .residents,
      [
        OfficeRows.resident([
          .maSo: "9", .soDinhDanh: "", .hoTen: "Lê Thị Mai Anh", .ngaySinh: "01/10/2026",
          .gioiTinh: "Nữ", .hoTenMe: "Phan Thị Trang", .thonToDanPho: "Thôn Việt Yên",
        ])
      ], file: "dan-so")
  }

  @Test func `an adopted child is one registered birth and not a missing one besides`()
    async throws
  {
    let office = try await Office()
    try await Self.list(office)
    let register = office.desk.register
    try await register.ledger.settleKnownEvents()
    let births = try await register.ledger.read { connection in
      try KnownEventsSettlement.derive(
        connection, commune: RegisterOpened.read(connection).commune
      ).births
    }
    #expect(births.map(\.entries) == [[office.birth]])
    #expect(births.first?.notices.count == 1 && births.first?.residents.count == 1)
    // What is derived from the ledger alone says the same.
    try await register.verify()
  }

  @Test(arguments: Role.allCases)
  func `a person's page does not put the mother by blood beside the adoptive one`(
    role: Role
  ) async throws {
    let office = try await Office()
    try await Self.list(office)
    let people = StoredPeople(
      ledger: office.desk.register.ledger, accessLog: try await TestOffice().log)
    func told(_ id: String) async throws -> String {
      let view = try await people.person(id: id, by: Self.account(role))
      return try #require(view).papers
        .flatMap { paper in paper.cells.map(\.text) + paper.others.map(\.name) }
        .joined(separator: "|")
    }
    let entry = try await told("\(office.birth).child")
    #expect(entry.contains("Đỗ Thị Liên"))
    #expect(entry.contains("Phan Thị Trang") == role.readsAdoptions)
    let listed = try await office.desk.register.texts(
      "SELECT paper_id FROM person_mention WHERE role = 'resident'")
    let resident = try await told("\(try #require(listed.first?.first)).resident")
    #expect(resident.contains("Phan Thị Trang"))
    #expect(resident.contains("Đỗ Thị Liên") == role.readsAdoptions)
  }
}
