import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Closing a volume: who signs, which volume, on which day, and what its statement counts (Circular
/// 04/2020/TT-BTP, article 36).
struct BookClosingTests {
  private struct Office {
    let register: TestRegister
    let users: SigningUsers
    let books: StoredBooks
    let history: OfficeHistory

    init() async throws {
      register = try await TestRegister()
      users = try await SigningUsers(register)
      books = try users.books(register)
      history = OfficeHistory(register: register)
      try await history.openBook(.birth)
    }

    func close(
      _ reason: BookClosed.Reason = .full, volume: Int = 1, signer: OfficeHand? = nil,
      key: String = "khoa-so-1"
    ) async throws -> BookClosed {
      _ = try await books.close(
        BookClosing(
          kind: .birth, year: 2026, volume: volume, reason: reason, signer: signer ?? users.hand),
        by: TestRegister.officer, requestKey: key)
      return try #require(
        try await books.statement(.birth, year: 2026, volume: volume, by: TestRegister.officer))
    }
  }

  @Test func `only the account of one who may sign closes a book, under its own name`() async throws
  {
    let office = try await Office()
    await #expect(throws: RegistrationRefusal.signerMissing) {
      try await office.close(signer: .nobody)
    }
    await #expect(throws: RegistrationRefusal.signerMissing) {
      try await office.close(
        signer: OfficeHand(accountID: "", name: "Ông Không Ai", title: "Chủ tịch"))
    }
    let clerk = try await office.users.accounts.add(
      signInName: "tiep-nhan", fullName: "Đỗ Thị Tư", role: .reception, by: nil
    ).account
    for id in [clerk.id, "khong-co"] {
      await #expect(throws: RegistrationRefusal.signerNotAllowed) {
        try await office.close(
          signer: OfficeHand(accountID: id, name: "Phạm Văn Bình", title: "Chủ tịch"))
      }
    }
    var hand = office.users.hand
    hand.name = "Ông Không Ai"
    #expect(try await office.close(signer: hand).hands.signed == office.users.hand)
  }

  @Test func `an old page closes no other volume than the one it shows`() async throws {
    let office = try await Office()
    _ = try await office.close(key: "khoa-so-1")
    try await office.history.openBook(.birth)
    await #expect(throws: RegistrationRefusal.volumeChanged(.birth, year: 2026)) {
      try await office.close(volume: 1, key: "khoa-so-2")
    }
    let open = try await office.books.volumes(by: TestRegister.officer).filter {
      $0.closedOn == nil
    }
    #expect(open.map(\.volume) == [2])
  }

  @Test
  func
    `a year is closed on 31 December and not before, and a full volume on the day of its last entry`()
    async throws
  {
    let office = try await Office()
    try await office.history.registerEntry(.birth)
    let yearEnd = PlainDate.lastDay(ofYear: 2026)
    office.register.clock.advance(to: yearEnd.adding(days: -1))
    await #expect(throws: RegistrationRefusal.yearNotOver(.birth, until: yearEnd)) {
      try await office.close(.yearEnd)
    }
    // The entry was registered on 15/06/2026.
    let full = try await office.close(.full)
    #expect(full.closedOn == PlainDate(year: 2026, month: 6, day: 15))
    try await office.history.openBook(.birth)
    office.register.clock.advance(to: yearEnd.adding(days: 4))
    let closed = try await office.close(.yearEnd, volume: 2, key: "khoa-so-2")
    #expect(closed.closedOn == yearEnd)
  }

  @Test func `a statement counts what stood on its day, and lists it`() async throws {
    let office = try await Office()
    let first = try await office.history.registerEntry(.birth)
    let second = try await office.history.registerEntry(.birth, name: "Trần Văn Bình")
    // Both are noted under the day of the history, before the end of the year.
    try await office.history.amend(first, .birth, .correction)
    try await office.history.amend(
      second, .birth, .correction, on: PlainDate.lastDay(ofYear: 2026).adding(days: 4))
    office.register.clock.advance(to: PlainDate.lastDay(ofYear: 2026).adding(days: 5))
    let closed = try await office.close(.yearEnd)
    #expect(closed.corrected == 1)
    let listed = try await office.books.corrections(
      .birth, year: 2026, volume: 1, by: TestRegister.officer
    ).filter { $0.on <= closed.closedOn }
    #expect(listed.map(\.entryID) == [first])
  }

  @Test func `a volume is opened on the day of its first entry`() async throws {
    let office = try await Office()
    try await office.history.registerEntry(.birth)
    let volume = try #require(try await office.books.volumes(by: TestRegister.officer).first)
    #expect(volume.openedOn == PlainDate(year: 2026, month: 6, day: 15))
    #expect(volume.lastEntryOn == volume.openedOn)
  }
}
