import CivilDate
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Adding, locking and listing users.
struct UserTests {
  @Test(arguments: [
    "", "ab", "a b c", "tên", "lan_nguyen", "lan@xa", String(repeating: "a", count: 33),
  ])
  func `a sign-in name that nobody could type everywhere is refused`(name: String) async throws {
    let office = try await TestOffice()
    await #expect(throws: SignInRefusal.nameNotValid) {
      try await office.accounts.add(signInName: name, fullName: "Lan", role: .officer, by: nil)
    }
  }

  @Test func `a sign-in name is given once, however it is written`() async throws {
    let office = try await TestOffice()
    try await office.addUser("lan")
    for name in ["lan", "LAN", " Lan\t"] {
      await #expect(throws: SignInRefusal.nameTaken) {
        try await office.accounts.add(signInName: name, fullName: "Mai", role: .officer, by: nil)
      }
    }
    #expect(try await office.accounts.accounts().count == 1)
  }

  @Test(arguments: ["", String(repeating: "á", count: 101)])
  func `a full name has one to a hundred letters`(name: String) async throws {
    let office = try await TestOffice()
    await #expect(throws: AccountRefusal.fullNameNotValid(maximum: 100)) {
      try await office.accounts.add(signInName: "lan", fullName: name, role: .officer, by: nil)
    }
  }

  @Test func `users are listed by sign-in name, with what is known of each`() async throws {
    let office = try await TestOffice()
    let boss = try await office.addUser("boss", role: .administrator).account
    _ = try await office.accounts.add(
      signInName: "mai", fullName: "Trần Thị Mai", role: .leader, by: boss)
    let an = try await office.addUser("anh").account
    try await office.accounts.setActive(false, accountID: an.id, by: boss)

    let list = try await office.accounts.accounts()
    #expect(list.map(\.signInName) == ["anh", "boss", "mai"])
    #expect(list.map(\.isActive) == [false, true, true])
    #expect(list.map(\.hasPassword) == [true, true, false])
    #expect(list.map(\.role) == [.officer, .administrator, .leader])
    #expect(list.map { $0.lastSignInAt == nil } == [false, false, true])
  }

  @Test(arguments: [Role.officer, .leader])
  func `only an administrator manages users`(role: Role) async throws {
    let office = try await TestOffice()
    let lan = try await office.addUser("lan", role: role).account
    let mai = try await office.addUser("mai").account
    await #expect(throws: AccountRefusal.notPermitted) {
      try await office.accounts.add(signInName: "new", fullName: "Mới", role: .officer, by: lan)
    }
    await #expect(throws: AccountRefusal.notPermitted) {
      try await office.accounts.renewLink(accountID: mai.id, by: lan)
    }
    await #expect(throws: AccountRefusal.notPermitted) {
      try await office.accounts.setActive(false, accountID: mai.id, by: lan)
    }
    #expect(try await office.refusal("mai", TestOffice.goodPassword) == nil)
  }

  @Test func `nobody locks himself out`() async throws {
    let office = try await TestOffice()
    let (boss, token) = try await office.addUser("boss", role: .administrator)
    await #expect(throws: AccountRefusal.ownAccount) {
      try await office.accounts.setActive(false, accountID: boss.id, by: boss)
    }
    #expect(try await office.isOpen(token))
  }

  @Test func `an account that does not exist is said to be unknown`() async throws {
    let office = try await TestOffice()
    let boss = try await office.addUser("boss", role: .administrator).account
    await #expect(throws: AccountRefusal.unknownAccount) {
      try await office.accounts.renewLink(accountID: "nobody", by: boss)
    }
    await #expect(throws: AccountRefusal.unknownAccount) {
      try await office.accounts.setActive(false, accountID: "nobody", by: boss)
    }
  }

  @Test func `who is locked while the password is being looked at is not let in`() async throws {
    let office = try await TestOffice { $0.passwordsAtOnce = 1 }
    let boss = try await office.addUser("boss", role: .administrator).account
    let lan = try await office.addUser("lan").account
    let gate = TestGate()
    async let holding: Void = office.accounts.passwords.run { gate.wait() }
    async let refusal = office.refusal("lan", TestOffice.goodPassword)
    try await office.accounts.passwords.untilSomebodyWaits()
    try await office.accounts.setActive(false, accountID: lan.id, by: boss)
    gate.open()
    try await holding
    #expect(try await refusal == .wrongNameOrPassword)
    let sessions = try await office.database.read { connection in
      try connection.firstRow(
        "SELECT count(*) FROM session WHERE account_id = \(lan.id)"
      ) { $0.integer(0) }
    }
    #expect(sessions == 0)
  }

  @Test func `another role is another view from the next sign-in on, under the same name`()
    async throws
  {
    let office = try await TestOffice()
    let boss = try await office.addUser("boss", role: .administrator).account
    let (lan, token) = try await office.addUser("lan", role: .reception)
    try await office.accounts.setRole(.chief, accountID: lan.id, by: boss)
    #expect(try await office.accounts.session(token: token) == nil)
    let again = try await office.signIn("lan").session.account
    #expect(again.id == lan.id && again.role == .chief)
    #expect(try await office.log.entries(about: lan.id).map(\.kind).contains("roleChanged"))
    await #expect(throws: AccountRefusal.ownAccount) {
      try await office.accounts.setRole(.officer, accountID: boss.id, by: boss)
    }
    await #expect(throws: AccountRefusal.notPermitted) {
      try await office.accounts.setRole(.officer, accountID: boss.id, by: again)
    }
  }
}
