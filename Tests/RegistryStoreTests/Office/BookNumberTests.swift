import CivilDate
import CivilRegistration
import RegistryServices
import SQLiteDriver
import SQLToolkit
import Testing

@testable import RegistryStore

/// Numbers of the books: continuous, never twice, whoever asks at once.
struct BookNumberTests {
  @Test func `two hundred registrations at once bear the numbers 1 to 200`() async throws {
    let register = try await TestRegister()
    let office = OfficeHistory(register: register)
    try await office.openBook(.birth)

    try await withThrowingTaskGroup(of: Void.self) { group in
      for count in 1...200 {
        group.addTask {
          _ = try await office.registerEntry(.birth, name: "Lê Văn Số \(count)")
        }
      }
      try await group.waitForAll()
    }

    let numbers = try await register.texts(
      "SELECT entry_number FROM paper WHERE kind = 'birth' ORDER BY entry_number")
    #expect(numbers.compactMap { Int($0[0]) } == Array(1...200))
    try await register.verify()
  }

  @Test func `a number whose act fails is given to the next one`() async throws {
    struct Broken: Error {}
    let register = try await TestRegister()
    let office = OfficeHistory(register: register)
    try await office.openBook(.birth)
    try await office.registerEntry(.birth)

    await #expect(throws: Broken.self) {
      try await register.ledger.write { session in
        _ = try BookTable(connection: session.connection).nextNumber(.birth, year: 2026)
        throw Broken()
      }
    }
    try await office.registerEntry(.birth, name: "Trần Văn Bình")

    let last = try await register.count("SELECT last_number FROM register_book")
    #expect(last == 2)
  }

  @Test func `a book goes on after the last number on paper`() async throws {
    let register = try await TestRegister()
    let office = OfficeHistory(register: register)
    try await office.openBook(.birth, after: 57)

    let entry = try await office.registerEntry(.birth)

    let place = try await register.texts(
      "SELECT reference, page FROM paper WHERE id = \(entry)", columns: 2)
    #expect(place == [["58/2026", "1"]])
  }

  @Test func `an imported entry of the year moves the book's last number up`() async throws {
    let register = try await TestRegister()
    let office = OfficeHistory(register: register)
    try await office.openBook(.birth)
    try await office.registerEntry(.birth)

    try await register.take(
      .birth,
      [
        OfficeRows.birth([.so: "12/2026", .ngayDangKy: "15/06/2026", .nksSoDinhDanh: ""]),
        // Another commune's number is none of ours.
        OfficeRows.birth(
          [
            .so: "99/2026", .ngayDangKy: "15/06/2026", .nksHoTen: "Đỗ Văn Xa",
            .noiDangKy: "UBND xã Tân Tiến, thành phố Hà Nội", .nksSoDinhDanh: "",
          ], at: 3),
      ], file: "f")
    let entry = try await office.registerEntry(.birth, name: "Trần Văn Bình")

    let place = try await register.texts("SELECT reference FROM paper WHERE id = \(entry)")
    #expect(place == [["13/2026"]])
    try await register.verify()
  }

  @Test func `nothing is registered into a closed book`() async throws {
    let register = try await TestRegister()
    let office = OfficeHistory(register: register)
    try await office.openBook(.birth)
    try await office.registerEntry(.birth)
    try await office.closeBook(.birth, .yearEnd)

    await #expect(throws: RegistrationRefusal.bookNotOpen(.birth, year: 2026)) {
      try await office.registerEntry(.birth, name: "Trần Văn Bình")
    }
    #expect(try await register.count("SELECT count(*) FROM paper") == 1)
  }

  @Test(arguments: 1...20)
  func `the statement of a closing counts every entry of its volume`(_ seed: Int) async throws {
    let register = try await TestRegister()
    let office = OfficeHistory(register: register)
    try await office.openBook(.birth)
    register.clock.advance(to: PlainDate.lastDay(ofYear: 2026))
    let users = try await SigningUsers(register)
    let books = try users.books(register)

    let registered = try await withThrowingTaskGroup(of: Bool.self) { group in
      for count in 1...24 {
        group.addTask {
          do {
            try await office.registerEntry(.birth, name: "Lê Văn Số \(count)")
            return true
          } catch RegistrationRefusal.bookNotOpen {
            return false
          }
        }
        if count == seed {
          group.addTask {
            _ = try await books.close(
              BookClosing(
                kind: .birth, year: 2026, volume: 1, reason: .yearEnd,
                signer: users.hand), by: TestRegister.officer, requestKey: "dong-so")
            return false
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }

    let statement = try #require(
      try await books.statement(.birth, year: 2026, volume: 1, by: TestRegister.officer))
    #expect(statement.entries == registered)
    #expect(statement.lastNumber == registered)
    #expect(
      try await register.count("SELECT count(*) FROM paper WHERE kind = 'birth'") == registered)
    try await register.verify()
  }

  @Test func `a full volume asks for the next one, in which the numbers go on`() async throws {
    let register = try await TestRegister()
    let users = try await SigningUsers(register)
    let books = try users.books(register)
    let opening = BookOpening(
      kind: .birth, year: 2026, code: "01", lastNumber: 0, pages: 1, entriesPerPage: 2)
    _ = try await books.open(opening, by: TestRegister.officer, requestKey: "mo-so-1")
    let office = OfficeHistory(register: register)
    try await office.registerEntry(.birth)
    try await office.registerEntry(.birth, name: "Trần Văn Bình")

    await #expect(throws: RegistrationRefusal.volumeFull(.birth, year: 2026)) {
      try await office.registerEntry(.birth, name: "Đỗ Thị Tư")
    }
    try await office.closeBook(.birth, .full)
    let proposal = try await books.proposal(.birth, year: 2026)
    #expect(proposal.volume == 2 && proposal.lastNumber == 2)
    try await office.openBook(.birth)
    let entry = try await office.registerEntry(.birth, name: "Đỗ Thị Tư")

    let place = try await register.texts(
      "SELECT reference, volume FROM paper WHERE id = \(entry)", columns: 2)
    #expect(place == [["03/2026", "02/2026"]])
  }
}
