import RegistryServices
import Synchronization
import Testing

@testable import RegistryStore

/// Who is signed in is read once and not of every request; what ends it is seen at once all the same.
struct AccountsAtHandTests {
  @Test(arguments: [
    "signed out", "locked", "given another role", "sent a new link", "given a new password",
  ])
  func `a session that was read ends with the request that ends it`(how: String) async throws {
    let office = try await TestOffice()
    let chief = try await office.addUser("mai", role: .administrator).account
    let (account, token) = try await office.addUser("lan")
    #expect(try await office.isOpen(token))
    #expect(try await office.isOpen(token))
    switch how {
    case "signed out": try await office.accounts.signOut(token: token)
    case "locked":
      try await office.accounts.setActive(false, accountID: account.id, by: chief)
    case "given another role":
      try await office.accounts.setRole(.reader, accountID: account.id, by: chief)
    case "sent a new link":
      _ = try await office.accounts.renewLink(accountID: account.id, by: chief)
    default:
      _ = try await office.accounts.changePassword(
        of: account, present: TestOffice.goodPassword, to: "đường dài mới biết ngựa hay",
        from: TestOffice.homeAddress)
    }
    #expect(try await !office.isOpen(token))
  }

  @Test func `a user who is added, given a role or locked is listed so`() async throws {
    let office = try await TestOffice()
    let chief = try await office.addUser("mai", role: .administrator).account
    #expect(try await office.accounts.accounts().map(\.signInName) == ["mai"])
    let lan = try await office.addUser("lan").account
    #expect(try await office.accounts.accounts().map(\.signInName) == ["lan", "mai"])
    try await office.accounts.setRole(.chairman, accountID: lan.id, by: chief)
    #expect(try await office.accounts.accounts().first?.role == .chairman)
    try await office.accounts.setActive(false, accountID: lan.id, by: chief)
    #expect(try await office.accounts.accounts().first?.isActive == false)
  }

  @Test func `what is at hand is not read again until something is written`() async throws {
    let atHand = AccountsAtHand()
    let reads = Mutex(0)
    func look() async throws {
      _ = try await atHand.accounts {
        reads.withLock { $0 += 1 }
        return []
      }
    }
    try await look()
    try await look()
    #expect(reads.withLock { $0 } == 1)
    atHand.forget()
    try await look()
    #expect(reads.withLock { $0 } == 2)
  }

  @Test func `what was read while something was written is not kept`() async throws {
    let atHand = AccountsAtHand()
    _ = try await atHand.accounts {
      // The reader sees the users as they were, and is overtaken by who changes them.
      atHand.forget()
      return []
    }
    let reads = Mutex(0)
    _ = try await atHand.accounts {
      reads.withLock { $0 += 1 }
      return []
    }
    #expect(reads.withLock { $0 } == 1)
  }
}
