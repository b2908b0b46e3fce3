import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Books that go on after paper, and what files bring into books that are kept here.
struct BookContinuationTests {
  private static func row(
    _ number: Int, volume: String = "03/2026", page: Int, name: String, at line: Int
  ) -> SourceRow {
    OfficeRows.birth(
      [
        .so: "\(number)/2026", .quyenSo: volume, .trangSo: "\(page)", .ngayDangKy: "15/06/2026",
        .nksHoTen: name, .nksSoDinhDanh: "",
      ], at: line)
  }

  private static func opening(
    _ proposal: BookProposal, page: Int? = nil, volume: Int? = nil
  ) -> BookOpening {
    BookOpening(
      kind: .birth, year: 2026, volume: volume ?? proposal.volume, code: proposal.code,
      lastNumber: proposal.lastNumber, page: page ?? proposal.page, pages: 200, entriesPerPage: 2)
  }

  /// The last entries of a volume on paper, of which the first is 237 on page 1.
  private static func office(
    _ numbers: [Int]
  ) async throws -> (register: TestRegister, books: StoredBooks, users: SigningUsers) {
    let register = try await TestRegister()
    try await register.take(
      .birth,
      numbers.enumerated().map { count, number in
        row(number, page: (number - 237) / 2 + 1, name: "Trần Văn Số \(number)", at: count + 2)
      }, file: "ks")
    let users = try await SigningUsers(register)
    return (register, try users.books(register), users)
  }

  @Test func `number, volume and page go on after those of the last entry in a file`() async throws
  {
    let (register, books, users) = try await Self.office(Array(237...564))
    let proposal = try await books.proposal(.birth, year: 2026)
    // 564 is the second entry of page 164.
    #expect(
      proposal
        == BookProposal(
          volume: 3, code: "03-TP/HT-2026-KS", lastNumber: 564, page: 165, entriesPerPage: 2))
    _ = try await books.open(
      Self.opening(proposal), by: TestRegister.officer, requestKey: "mo-so-1")
    let office = OfficeHistory(register: register)
    var places: [[String]] = []
    for count in 1...3 {
      let entry = try await office.registerEntry(.birth, name: "Lê Văn Mới \(count)")
      places += try await register.texts(
        "SELECT reference, volume, page FROM paper WHERE id = \(entry)", columns: 3)
    }
    #expect(
      places == [
        ["565/2026", "03/2026", "165"], ["566/2026", "03/2026", "165"],
        ["567/2026", "03/2026", "166"],
      ])
    // What stands on paper already is not printed once more.
    let clock = register.clock
    let printed = try await StoredPapers(
      ledger: register.ledger,
      registrations: StoredRegistrations(
        ledger: register.ledger, accounts: users.accounts, law: try OfficeLaw.book(),
        now: Now { clock.moment }),
      accessLog: SeenEvents(), law: try OfficeLaw.book(), now: Now { clock.moment }
    ).pages(.birth, year: 2026, volume: 3, by: TestRegister.officer)
    #expect(
      printed.blocks.map { $0.fields[.form(.number)] } == ["565/2026", "566/2026", "567/2026"])
    register.clock.advance(to: PlainDate.lastDay(ofYear: 2026))
    _ = try await books.close(
      BookClosing(kind: .birth, year: 2026, volume: 3, reason: .yearEnd, signer: users.hand),
      by: TestRegister.officer, requestKey: "khoa-so-1")
    let statement = try await books.statement(
      .birth, year: 2026, volume: 3, by: TestRegister.officer)
    #expect(statement?.entries == 331 && statement?.blankPages == 34)
    try await register.verify()
  }

  @Test func `a page that is half full is filled first`() async throws {
    let (register, books, _) = try await Self.office(Array(237...563))
    let proposal = try await books.proposal(.birth, year: 2026)
    #expect(proposal.lastNumber == 563 && proposal.page == 164)
    _ = try await books.open(
      Self.opening(proposal), by: TestRegister.officer, requestKey: "mo-so-1")
    let office = OfficeHistory(register: register)
    for name in ["Lê Văn Một", "Lê Văn Hai"] { try await office.registerEntry(.birth, name: name) }
    let pages = try await register.texts(
      "SELECT page FROM paper WHERE entry_number > 563 ORDER BY entry_number")
    #expect(pages == [["164"], ["165"]])
  }

  @Test func `a book of one entry a page goes on so`() async throws {
    let register = try await TestRegister()
    try await register.take(
      .birth,
      (401...564).enumerated().map { count, number in
        Self.row(number, page: number - 400, name: "Trần Văn Số \(number)", at: count + 2)
      }, file: "ks")
    let books = try await SigningUsers(register).books(register)
    #expect(
      try await books.proposal(.birth, year: 2026)
        == BookProposal(
          volume: 3, code: "03-TP/HT-2026-KS", lastNumber: 564, page: 165, entriesPerPage: 1))
  }

  @Test func `an officer corrects volume and page`() async throws {
    let (register, books, _) = try await Self.office(Array(500...564))
    let proposal = try await books.proposal(.birth, year: 2026)
    _ = try await books.open(
      Self.opening(proposal, page: 9, volume: 4), by: TestRegister.officer, requestKey: "mo-so-1")
    let entry = try await OfficeHistory(register: register).registerEntry(.birth)
    let place = try await register.texts(
      "SELECT reference, volume, page FROM paper WHERE id = \(entry)", columns: 3)
    #expect(place == [["565/2026", "04/2026", "9"]])
    try await register.verify()
  }

  @Test func `the first volume of a year goes on behind the pages that its numbers filled`()
    async throws
  {
    let (register, books, _) = try await Self.office([])
    _ = try await books.open(
      BookOpening(
        kind: .birth, year: 2026, code: "01", lastNumber: 57, pages: 200, entriesPerPage: 2),
      by: TestRegister.officer, requestKey: "mo-so-1")
    let entry = try await OfficeHistory(register: register).registerEntry(.birth)
    let place = try await register.texts(
      "SELECT reference, volume, page FROM paper WHERE id = \(entry)", columns: 3)
    #expect(place == [["58/2026", "01/2026", "29"]])
  }

  @Test func `one slip in a file neither moves the book nor swells its statement`() async throws {
    let register = try await TestRegister()
    let users = try await SigningUsers(register)
    let books = try users.books(register)
    _ = try await books.open(
      BookOpening(
        kind: .birth, year: 2026, volume: 1, code: "01", lastNumber: 564, pages: 300,
        entriesPerPage: 2),
      by: TestRegister.officer, requestKey: "mo-so-1")
    let office = OfficeHistory(register: register)
    for count in 1...4 { try await office.registerEntry(.birth, name: "Lê Văn Số \(count)") }
    try await register.take(
      .birth, [Self.row(5_690, page: 1, name: "Trần Văn Nhầm", at: 2)], file: "nham")

    let findings = try await register.issues().flatMap(\.findings)
    #expect(findings.map(\.message.key) == ["row.number.far"])
    let entry = try await office.registerEntry(.birth, name: "Đỗ Thị Tư")
    let place = try await register.texts("SELECT reference FROM paper WHERE id = \(entry)")
    #expect(place == [["569/2026"]])
    register.clock.advance(to: PlainDate.lastDay(ofYear: 2026))
    _ = try await books.close(
      BookClosing(kind: .birth, year: 2026, volume: 1, reason: .yearEnd, signer: users.hand),
      by: TestRegister.officer, requestKey: "khoa-so-1")
    let statement = try await books.statement(
      .birth, year: 2026, volume: 1, by: TestRegister.officer)
    #expect(statement?.entries == 569 && statement?.lastNumber == 569)
    try await register.verify()
  }

  @Test func `a slip in a file is not proposed as the year's last number`() async throws {
    let (_, books, _) = try await Self.office(Array(237...300) + [5_690])
    #expect(try await books.proposal(.birth, year: 2026).lastNumber == 300)
  }

  @Test func `a book follows a file in whatever order its rows stand, and gives no number twice`()
    async throws
  {
    let (register, books, _) = try await Self.office([])
    let office = OfficeHistory(register: register)
    _ = try await books.open(
      BookOpening(
        kind: .birth, year: 2026, code: "01", lastNumber: 0, pages: 900, entriesPerPage: 1),
      by: TestRegister.officer, requestKey: "mo-so-1")
    try await register.take(
      .birth,
      (1...450).reversed().enumerated().map { line, number in
        Self.row(number, page: 1, name: "Trần Văn Số \(number)", at: line + 2)
      } + [Self.row(700, page: 1, name: "Trần Văn Xa", at: 460)], file: "nguoc")
    let next = try await office.registerEntry(.birth, name: "Đỗ Thị Tư")
    let place = try await register.texts("SELECT reference FROM paper WHERE id = \(next)")
    #expect(place == [["451/2026"]])

    // By and by the book comes to the number that a file brought alone, and passes it over.
    try await office.advanceBook(.birth, to: 699)
    let passed = try await office.registerEntry(.birth, name: "Đỗ Thị Năm")
    let over = try await register.texts("SELECT reference FROM paper WHERE id = \(passed)")
    #expect(over == [["701/2026"]])
  }

  @Test func `a file's entry in a closed book, and one under a number given here, are named`()
    async throws
  {
    let register = try await TestRegister()
    let office = OfficeHistory(register: register)
    try await office.openBook(.birth)
    for count in 1...3 { try await office.registerEntry(.birth, name: "Lê Văn Số \(count)") }
    try await register.take(
      .birth, [Self.row(2, page: 1, name: "Trần Văn Khác", at: 2)], file: "trung")
    let given = try await register.issues()
    #expect(given.flatMap(\.findings).map(\.message.key) == ["row.number.given"])
    #expect(given.map(\.state) == [.open])
    #expect(try await register.count("SELECT count(*) FROM paper WHERE entry_number = 2") == 1)

    // Corrected to another number that was given, the row still waits; to a free one it is taken.
    let clock = register.clock
    let imports = StoredImports(
      ledger: register.ledger, work: try await TestDatabases.work(), files: NoFiles(),
      folder: "/nowhere", now: Now { clock.moment }, identifiers: register.identifiers,
      report: { Issue.record($0) })
    let issue = try #require(given.first)
    for (number, isTaken) in [("03/2026", false), ("04/2026", true)] {
      let row = OfficeRows.birth([
        .so: number, .ngayDangKy: "15/06/2026", .nksHoTen: "Trần Văn Khác", .nksSoDinhDanh: "",
      ])
      let outcome = try await imports.correct(
        issueID: issue.id, cells: RowContent(kind: .birth, row: row).namedCells,
        by: TestRegister.officer, requestKey: number)
      if case .refused(let findings) = outcome {
        #expect(!isTaken && findings.map(\.message.key) == ["row.number.given"])
      } else {
        #expect(isTaken, "\(outcome)")
      }
    }

    try await office.closeBook(.birth, .yearEnd)
    try await register.take(
      .birth, [Self.row(5, page: 2, name: "Trần Văn Muộn", at: 2)], file: "muon")
    let late = try await register.issues(.warned).flatMap(\.findings)
    #expect(late.map(\.message.key) == ["row.book.closed"])
    #expect(
      late.first?.message.values.first == "5/2026" || late.first?.message.values.first == "05/2026")
    try await register.verify()
  }

  @Test(arguments: [-5, 0, 2019, 2025, 2028, 99_999, Int.max, Int.min])
  func `a book of another year is not opened`(_ year: Int) async throws {
    let (register, books, _) = try await Self.office([])
    await #expect(throws: RegistrationRefusal.bookYear(year)) {
      try await books.open(
        BookOpening(
          kind: .birth, year: year, code: "01", lastNumber: 0, pages: 200, entriesPerPage: 2),
        by: TestRegister.officer, requestKey: "mo-so-1")
    }
    #expect(try await register.count("SELECT count(*) FROM register_book") == 0)
  }

  @Test(arguments: [2025, 2026, 2027])
  func `this year's and the next one's are, and an earlier one that goes on after paper`(
    _ year: Int
  ) async throws {
    let (register, books, _) = try await Self.office([])
    _ = try await books.open(
      BookOpening(
        kind: .birth, year: year, code: "02-TP/HT-\(year)-KS", lastNumber: year == 2025 ? 12 : 0,
        pages: 200, entriesPerPage: 2), by: TestRegister.officer, requestKey: "mo-so-1")
    #expect(try await register.count("SELECT count(*) FROM register_book") == 1)
  }

  @Test(arguments: [Int.min, -1, 0, 1_001, Int.max])
  func `no number that a volume cannot have is taken`(_ number: Int) async throws {
    let (register, books, users) = try await Self.office([])
    let sound = BookOpening(
      kind: .birth, year: 2026, code: "01", lastNumber: 0, pages: 200, entriesPerPage: 2)
    var wrong: [BookOpening] = []
    for path in [\BookOpening.pages, \.entriesPerPage] {
      var opening = sound
      opening[keyPath: path] = number
      wrong.append(opening)
    }
    for path in [\BookOpening.volume, \.page] {
      var opening = sound
      opening[keyPath: path] = number
      wrong.append(opening)
    }
    if number < 0 || number > 1_001 {
      var opening = sound
      opening.lastNumber = number
      wrong.append(opening)
    }
    for opening in wrong {
      await #expect(throws: RegistrationRefusal.fieldMissing("officeField.bookPages")) {
        try await books.open(opening, by: TestRegister.officer, requestKey: "mo-so-1")
      }
    }
    await #expect(throws: RegistrationRefusal.bookNotOpen(.birth, year: number)) {
      try await books.close(
        BookClosing(kind: .birth, year: number, volume: number, reason: .full, signer: users.hand),
        by: TestRegister.officer, requestKey: "khoa-so-1")
    }
    _ = try await books.lines(.birth, year: number, page: number, by: TestRegister.officer)
    _ = try await books.statement(.birth, year: number, volume: number, by: TestRegister.officer)
    _ = try await books.corrections(.birth, year: number, volume: number, by: TestRegister.officer)
    _ = try await books.proposal(.birth, year: number)
    #expect(try await register.count("SELECT count(*) FROM register_book") == 0)
  }

  @Test func `a ledger that holds a volume of an impossible year still serves its books`()
    async throws
  {
    let (register, books, users) = try await Self.office([])
    _ = try await register.ledger.write { session in
      let opened = BookOpened(
        kind: .birth, year: Int.max, volume: 1, code: "01", lastNumber: 0, pages: 200,
        entriesPerPage: 2, openedOn: OfficeHistory.day, by: OfficeHistory.hand)
      return try session.append(
        .office(.bookOpened(opened)), subject: "book", actor: "OFFICER", requestKey: "cu")
    }
    #expect(try await books.volumes(by: TestRegister.officer).map(\.year) == [Int.max])
    await #expect(
      throws: RegistrationRefusal.yearNotOver(.birth, until: PlainDate.lastDay(ofYear: Int.max))
    ) {
      try await books.close(
        BookClosing(
          kind: .birth, year: Int.max, volume: 1, reason: .yearEnd, signer: users.hand),
        by: TestRegister.officer, requestKey: "khoa-so-1")
    }
    try await register.verify()
  }
}
