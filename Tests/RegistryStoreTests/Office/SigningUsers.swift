import CivilDate
import RegistryServices

@testable import RegistryStore

/// The users of an office whose chairman signs, and its books.
struct SigningUsers {
  let accounts: Accounts
  let chairman: Account

  init(_ register: TestRegister) async throws {
    let clock = register.clock
    accounts = Accounts(
      database: try await TestDatabases.work(), now: Now { clock.moment },
      identifiers: register.identifiers)
    chairman = try await accounts.add(
      signInName: "chu-tich", fullName: "Phạm Văn Bình", role: .chairman, by: nil
    ).account
  }

  var hand: OfficeHand {
    OfficeHand(accountID: chairman.id, name: chairman.fullName, title: "Chủ tịch")
  }

  /// The books of the register at which these users work.
  func books(_ register: TestRegister) throws -> StoredBooks {
    let clock = register.clock
    return StoredBooks(
      ledger: register.ledger, accounts: accounts, law: try OfficeLaw.book(),
      now: Now { clock.moment })
  }
}

extension TestClock {
  /// Moves on to noon of a day in Vietnam.
  func advance(to day: PlainDate) {
    let today = Now { self.moment }.today
    advance(minutes: (day - today) * 24 * 60)
  }
}
