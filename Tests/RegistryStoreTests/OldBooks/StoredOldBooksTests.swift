import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// The inventory of old books in the ledger.
struct StoredOldBooksTests {
  private static let officer = TestRegister.officer

  private static func office() async throws -> (TestRegister, StoredOldBooks) {
    let register = try await TestRegister()
    let clock = register.clock
    return (register, StoredOldBooks(ledger: register.ledger, now: Now { clock.moment }))
  }

  private static func book(
    id: String = "", office: String = "UBND Xã Hưng Đạo", year: Int = 2018, volume: String = "01",
    _ first: Int = 1, _ last: Int = 3
  ) -> OldBook {
    OldBook(
      id: id, kind: .birth, office: office, year: year, volume: volume, firstNumber: first,
      lastNumber: last, condition: .damaged, location: "Kho 2", note: "thiếu bìa")
  }

  @Test func `a volume is listed, written anew and taken off, each as an act that verifies`()
    async throws
  {
    let (register, desk) = try await Self.office()
    try await register.take(.birth, [OfficeRows.birth()])
    _ = try await desk.list(Self.book(), by: Self.officer, requestKey: "1")
    let shelf = try #require(try await desk.shelves().first)
    #expect(shelf.expected == 3 && shelf.digitised == 1 && shelf.missing == [2...3])
    try await register.verify()

    var book = try #require(shelf.volumes.first)
    book.lastNumber = 1
    _ = try await desk.list(book, by: Self.officer, requestKey: "2")
    #expect(try await desk.book(id: book.id) == book)
    #expect(try await desk.shelves().first?.missing == [])
    try await register.verify()

    _ = try await desk.withdraw(id: book.id, reason: "nhầm", by: Self.officer, requestKey: "3")
    let again = try await desk.withdraw(
      id: book.id, reason: "nhầm", by: Self.officer, requestKey: "3")
    #expect(again.wasKnown)
    #expect(try await desk.shelves().first?.volumes == [])
    #expect(try await register.kinds()["old-book.listed"] == 2)
    try await register.verify()
  }

  @Test func `the same request twice lists one volume, and one volume is listed once`() async throws
  {
    let (register, desk) = try await Self.office()
    for _ in 0..<2 { _ = try await desk.list(Self.book(), by: Self.officer, requestKey: "1") }
    #expect(try await register.count("SELECT count(*) FROM old_book") == 1)
    await #expect(throws: OldBookRefusal.listedAlready) {
      try await desk.list(
        Self.book(office: "ỦY BAN NHÂN DÂN  xã Hưng Đạo"), by: Self.officer, requestKey: "2")
    }
    #expect(try await desk.offices().contains("Xã Tân Phú"))
  }

  @Test(arguments: [
    (book(office: ""), OldBookRefusal.officeMissing), (book(year: 1944), .yearImpossible),
    (book(year: 2999), .yearImpossible), (book(0, 5), .numbersImpossible),
    (book(5, 4), .numbersImpossible), (book(1, 50_001), .numbersImpossible),
    (book(volume: String(repeating: "x", count: 301)), .textTooLong(longest: 300)),
    (book(id: "none"), .unknownBook),
  ])
  func `what cannot be a volume is refused`(_ book: OldBook, _ refusal: OldBookRefusal) async throws
  {
    let (_, desk) = try await Self.office()
    await #expect(throws: refusal) {
      try await desk.list(book, by: Self.officer, requestKey: "1")
    }
  }
}
