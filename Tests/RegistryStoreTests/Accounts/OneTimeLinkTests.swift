import CivilDate
import RegistryServices
import Testing

@testable import RegistryStore

/// The link with which a user chooses a password.
struct OneTimeLinkTests {
  @Test func `a new user chooses a password through the link and is signed in`() async throws {
    let office = try await TestOffice()
    let (added, link) = try await office.accounts.add(
      signInName: " Lan.Nguyen ", fullName: "Nguyễn Thị Lan", role: .officer, by: nil)
    #expect(added.signInName == "lan.nguyen")
    #expect(!added.hasPassword)
    #expect(try await office.accounts.account(oneTimeLink: link) == added)

    let (session, token) = try await office.accounts.setPassword(
      oneTimeLink: link, password: TestOffice.goodPassword)
    #expect(session.account.hasPassword)
    #expect(try await office.isOpen(token))
    try await office.signIn("LAN.nguyen")
  }

  @Test func `a link is used once`() async throws {
    let office = try await TestOffice()
    let link = try await Self.link(office)
    _ = try await office.accounts.setPassword(oneTimeLink: link, password: TestOffice.goodPassword)

    await #expect(throws: SignInRefusal.linkNotValid) {
      try await office.accounts.account(oneTimeLink: link)
    }
    await #expect(throws: SignInRefusal.linkNotValid) {
      _ = try await office.accounts.setPassword(oneTimeLink: link, password: "một câu khác hẳn nhé")
    }
  }

  @Test func `of many who use a link at once, one is let in`() async throws {
    let office = try await TestOffice()
    let link = try await Self.link(office)
    let successes = await withTaskGroup(of: Bool.self) { group in
      for number in 1...12 {
        group.addTask {
          do {
            _ = try await office.accounts.setPassword(
              oneTimeLink: link, password: "cò trắng bay lả \(number)")
            return true
          } catch {
            return false
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(successes == 1)
  }

  @Test(arguments: [(72 * 3_600, true), (72 * 3_600 + 1, false)])
  func `a link holds for seventy-two hours`(seconds: Int, holds: Bool) async throws {
    let office = try await TestOffice()
    let link = try await Self.link(office)
    office.clock.advance(seconds: seconds)
    do {
      _ = try await office.accounts.account(oneTimeLink: link)
      #expect(holds)
    } catch SignInRefusal.linkNotValid {
      #expect(!holds)
    }
  }

  @Test func `a new link takes the place of the old one`() async throws {
    let office = try await TestOffice()
    let (account, old) = try await office.accounts.add(
      signInName: "lan", fullName: "Nguyễn Thị Lan", role: .officer, by: nil)
    let new = try await office.accounts.renewLink(accountID: account.id, by: nil)
    #expect(old != new)
    await #expect(throws: SignInRefusal.linkNotValid) {
      try await office.accounts.account(oneTimeLink: old)
    }
    #expect(try await office.accounts.account(oneTimeLink: new).id == account.id)
  }

  @Test func `a link of a locked account opens nothing, also after unlocking`() async throws {
    let office = try await TestOffice()
    let boss = try await office.addUser("boss", role: .administrator).account
    let (account, link) = try await office.accounts.add(
      signInName: "lan", fullName: "Nguyễn Thị Lan", role: .officer, by: boss)
    for isActive in [false, true] {
      try await office.accounts.setActive(isActive, accountID: account.id, by: boss)
      await #expect(throws: SignInRefusal.linkNotValid) {
        try await office.accounts.account(oneTimeLink: link)
      }
    }
  }

  @Test func `a refused password leaves the link as it was`() async throws {
    let office = try await TestOffice()
    let link = try await Self.link(office)
    await #expect(throws: SignInRefusal.passwordTooShort(minimum: 15)) {
      _ = try await office.accounts.setPassword(oneTimeLink: link, password: "ngắn quá")
    }
    await #expect(throws: SignInRefusal.passwordTooCommon) {
      _ = try await office.accounts.setPassword(oneTimeLink: link, password: "matkhau123456789")
    }
    _ = try await office.accounts.setPassword(oneTimeLink: link, password: TestOffice.goodPassword)
  }

  @Test func `the token of a session is no link, and the other way round`() async throws {
    let office = try await TestOffice()
    let token = try await office.addUser("boss").token
    let link = try await Self.link(office)
    #expect(try await !office.isOpen(link))
    await #expect(throws: SignInRefusal.linkNotValid) {
      try await office.accounts.account(oneTimeLink: token)
    }
  }

  private static func link(_ office: TestOffice) async throws -> String {
    try await office.accounts.add(
      signInName: "lan", fullName: "Nguyễn Thị Lan", role: .officer, by: nil
    ).oneTimeLink
  }
}
