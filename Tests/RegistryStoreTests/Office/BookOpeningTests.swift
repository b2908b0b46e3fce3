import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Opening and closing the books of a year together, and the years that the registers have.
struct BookOpeningTests {
  private static func opening(
    _ kind: BookKind, code: String = "01-TP/HT-2026", after last: Int = 0
  ) -> BookOpening {
    BookOpening(
      kind: kind, year: 2026, code: code, lastNumber: last, pages: 200, entriesPerPage: 2)
  }

  private static func books(_ register: TestRegister) async throws -> StoredBooks {
    try await SigningUsers(register).books(register)
  }

  @Test func `several books are opened by one request, and once`() async throws {
    let register = try await TestRegister()
    let books = try await Self.books(register)
    let openings = [Self.opening(.birth, after: 41), Self.opening(.death)]
    for _ in 1...2 {
      try await books.open(openings, by: TestRegister.officer, requestKey: "mo-so-nam")
    }
    let volumes = try await books.volumes(by: TestRegister.officer)
    #expect(Set(volumes.map(\.kind)) == [.birth, .death] && volumes.count == 2)
    let entry = try await OfficeHistory(register: register).registerEntry(.birth)
    let place = try await register.texts("SELECT reference FROM paper WHERE id = \(entry)")
    #expect(place == [["42/2026"]])
    try await register.verify()
  }

  @Test(arguments: [
    (opening(.death, code: ""), RegistrationRefusal.fieldMissing("officeField.bookCode")),
    (opening(.death, after: -1), .fieldMissing("officeField.bookPages")),
    (opening(.birth, after: 5), .bookOpen(.birth, year: 2026)),
  ])
  func `one that cannot be opened leaves all shut, and is named`(
    _ wrong: BookOpening, _ refusal: RegistrationRefusal
  ) async throws {
    let register = try await TestRegister()
    let books = try await Self.books(register)
    let office = OfficeHistory(register: register)
    try await office.openBook(.birth)
    let acts = try await register.acts().count
    await #expect(throws: RefusedBook(kind: wrong.kind, refusal: refusal)) {
      try await books.open(
        [Self.opening(.marriage), wrong], by: TestRegister.officer, requestKey: "mo-so-nam")
    }
    #expect(try await register.acts().count == acts)
    #expect(try await books.volumes(by: TestRegister.officer).map(\.kind) == [.birth])
  }

  @Test func `every book that cannot be opened is named at once`() async throws {
    let register = try await TestRegister()
    let books = try await Self.books(register)
    let missing = RegistrationRefusal.fieldMissing("officeField.bookPages")
    await #expect(
      throws: RefusedBook(
        kind: .death, refusal: missing, others: [RefusedBook(kind: .changes, refusal: missing)])
    ) {
      try await books.open(
        [
          Self.opening(.birth), Self.opening(.death, after: -1), Self.opening(.marriage),
          Self.opening(.changes, after: -1),
        ], by: TestRegister.officer, requestKey: "mo-so-nam")
    }
    #expect(try await books.volumes(by: TestRegister.officer).isEmpty)
  }

  @Test func `several books are closed by one request, each with its statement, or none`()
    async throws
  {
    let register = try await TestRegister()
    let users = try await SigningUsers(register)
    let books = try users.books(register)
    register.clock.advance(to: PlainDate.lastDay(ofYear: 2026))
    try await books.open(
      [Self.opening(.birth), Self.opening(.death)], by: TestRegister.officer, requestKey: "mo-so")
    try await OfficeHistory(register: register).registerEntry(.birth)
    let closings = [BookKind.birth, .death, .marriage].map { kind in
      BookClosing(kind: kind, year: 2026, volume: 1, reason: .yearEnd, signer: users.hand)
    }
    await #expect(
      throws: RefusedBook(kind: .marriage, refusal: .bookNotOpen(.marriage, year: 2026))
    ) {
      try await books.close(closings, by: TestRegister.officer, requestKey: "khoa-so")
    }
    #expect(
      try await books.volumes(by: TestRegister.officer).allSatisfy { $0.closedOn == nil })

    for _ in 1...2 {
      try await books.close(
        Array(closings.prefix(2)), by: TestRegister.officer, requestKey: "khoa-so")
    }
    let births = try await books.statement(
      .birth, year: 2026, volume: 1, by: TestRegister.officer)
    let deaths = try await books.statement(
      .death, year: 2026, volume: 1, by: TestRegister.officer)
    #expect(births?.entries == 1 && deaths?.entries == 0)
    try await register.verify()
  }

  @Test func `a book never goes on below a number that came in a file`() async throws {
    let register = try await TestRegister()
    let books = try await Self.books(register)
    try await register.take(.birth, [OfficeRows.birth([.so: "17/2026"])], file: "ks")
    await #expect(
      throws: RefusedBook(kind: .birth, refusal: .numberTaken(highest: 17))
    ) {
      try await books.open(
        [Self.opening(.birth, after: 16)], by: TestRegister.officer, requestKey: "mo-so-nam")
    }
  }

  @Test func `the years of a register are those of its entries, written here or come in files`()
    async throws
  {
    let register = try await TestRegister()
    let books = try await Self.books(register)
    try await register.take(
      .birth,
      [OfficeRows.birth([.so: "7/2018"]), OfficeRows.birth([.so: "9/2018", .nksHoTen: "Lê B"])],
      file: "ks")
    let office = OfficeHistory(register: register)
    try await office.openBook(.birth)
    try await office.registerEntry(.birth)
    #expect(
      try await books.years(by: TestRegister.officer) == [
        BookYear(kind: .birth, year: 2026, entries: 1, lastNumber: 1),
        BookYear(kind: .birth, year: 2018, entries: 2, lastNumber: 9),
      ])
  }
}
