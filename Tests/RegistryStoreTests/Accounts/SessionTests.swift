import CivilDate
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// How long somebody stays signed in, and what ends it.
struct SessionTests {
  @Test func `a token opens the session of who signed in`() async throws {
    let office = try await TestOffice()
    try await office.addUser("lan", role: .leader)
    let (session, token) = try await office.signIn("lan")

    let again = try await office.accounts.session(token: token)
    #expect(again == session)
    #expect(session.account.signInName == "lan")
    #expect(session.account.role == .leader)
    #expect(session.account.lastSignInAt == office.clock.moment)
    #expect(session.expiresAt == office.clock.moment.adding(seconds: 1_800))
  }

  @Test func `a text that is no token opens nothing`() async throws {
    let office = try await TestOffice()
    let token = try await office.addUser().token
    for text in [
      "", "x", String(token.dropLast()), "\(token)A", "\(token.dropLast())=", " \(token)",
      String(repeating: "A", count: 43), "' OR 1=1 --", String(repeating: "á", count: 43),
    ] {
      #expect(try await !office.isOpen(text))
    }
    #expect(try await office.isOpen(token))
  }

  @Test func `every sign-in gives a token nobody has seen before`() async throws {
    let office = try await TestOffice()
    var tokens: Set<String> = [try await office.addUser().token]
    var formTokens: Set<String> = []
    for _ in 1...20 {
      let (session, token) = try await office.signIn()
      tokens.insert(token)
      formTokens.insert(session.formToken)
      #expect(session.formToken.count == 64)
      #expect(!session.formToken.contains(token))
    }
    #expect(tokens.count == 21)
    #expect(formTokens.count == 20)
  }

  @Test func `a cookie planted before sign-in opens nothing after it`() async throws {
    let office = try await TestOffice()
    try await office.addUser()
    let planted = OpaqueToken.random().text
    #expect(try await !office.isOpen(planted))
    let token = try await office.signIn().token
    #expect(token != planted)
    #expect(try await !office.isOpen(planted))
  }

  @Test func `a token cannot be used again after signing out`() async throws {
    let office = try await TestOffice()
    let other = try await office.addUser().token
    let token = try await office.signIn().token
    try await office.accounts.signOut(token: token)
    #expect(try await !office.isOpen(token))
    #expect(try await office.isOpen(other))
    // A second time, or with nonsense, nothing happens.
    try await office.accounts.signOut(token: token)
    try await office.accounts.signOut(token: "nonsense")
  }

  @Test(arguments: [(29 * 60 + 59, true), (30 * 60, false), (86_400, false)])
  func `a session ends after thirty minutes without a request`(
    idleSeconds: Int, isOpen: Bool
  ) async throws {
    let office = try await TestOffice()
    let token = try await office.addUser().token
    office.clock.advance(seconds: idleSeconds)
    #expect(try await office.isOpen(token) == isOpen)
  }

  @Test func `requests keep a session open, for twelve hours and no longer`() async throws {
    let office = try await TestOffice()
    let token = try await office.addUser().token
    let start = office.clock.moment
    for _ in 1...35 {
      office.clock.advance(minutes: 20)
      let session = try #require(try await office.accounts.session(token: token))
      #expect(session.expiresAt <= start.adding(seconds: 43_200))
    }
    office.clock.advance(seconds: 20 * 60 - 1)
    #expect(try await office.isOpen(token))
    office.clock.advance(seconds: 1)
    #expect(try await !office.isOpen(token))
  }

  @Test func `a session is moved forward at most once a minute`() async throws {
    let office = try await TestOffice()
    let token = try await office.addUser().token
    let start = office.clock.moment
    var kept: [Int64] = []
    for _ in 1...6 {
      office.clock.advance(seconds: 25)
      #expect(try await office.isOpen(token))
      let text = try await office.database.read { connection in
        try connection.firstRow("SELECT last_used_at FROM session") { $0.text(0) }
      }
      let moment = try #require(text.flatMap { Instant(iso8601: $0) })
      kept.append(moment.milliseconds(since: start) / 1_000)
    }
    #expect(kept == [0, 0, 75, 75, 75, 150])
  }

  @Test func `a session that ended is not revived by a clock that is set back`() async throws {
    let office = try await TestOffice()
    let token = try await office.addUser().token
    office.clock.advance(minutes: 31)
    #expect(try await !office.isOpen(token))
    office.clock.advance(minutes: -20)
    #expect(try await !office.isOpen(token))
  }

  @Test(arguments: [(-60, true), (-61, false), (-86_400, false)])
  func `a session from the future ends, a clock put right by seconds ends none`(
    seconds: Int, isOpen: Bool
  ) async throws {
    let office = try await TestOffice()
    let token = try await office.addUser().token
    office.clock.advance(seconds: seconds)
    #expect(try await office.isOpen(token) == isOpen)
  }

  @Test func `locking an account ends its sessions at once, and only its`() async throws {
    let office = try await TestOffice()
    let (lan, first) = try await office.addUser("lan")
    let second = try await office.signIn("lan").token
    let (boss, other) = try await office.addUser("boss", role: .administrator)
    try await office.accounts.setActive(false, accountID: lan.id, by: boss)

    #expect(try await !office.isOpen(first))
    #expect(try await !office.isOpen(second))
    #expect(try await office.isOpen(other))
    #expect(try await office.refusal("lan", TestOffice.goodPassword) == .wrongNameOrPassword)

    try await office.accounts.setActive(true, accountID: lan.id, by: boss)
    #expect(try await !office.isOpen(first))
    #expect(try await office.refusal("lan", TestOffice.goodPassword) == nil)
  }

  @Test func `a new link ends the user's sessions and the old password`() async throws {
    let office = try await TestOffice()
    let (lan, token) = try await office.addUser("lan")
    let link = try await office.accounts.renewLink(accountID: lan.id, by: nil)

    #expect(try await !office.isOpen(token))
    #expect(try await office.refusal("lan", TestOffice.goodPassword) == .wrongNameOrPassword)
    #expect(try await office.accounts.account(oneTimeLink: link).hasPassword == false)
  }

  @Test func `choosing a new password ends what was open before`() async throws {
    let office = try await TestOffice()
    let (lan, _) = try await office.addUser("lan")
    let link = try await office.accounts.renewLink(accountID: lan.id, by: nil)
    let (_, second) = try await office.accounts.setPassword(
      oneTimeLink: link, password: "mèo mướp leo cây cau")

    #expect(try await office.isOpen(second))
    #expect(try await office.refusal("lan", TestOffice.goodPassword) == .wrongNameOrPassword)
    #expect(try await office.refusal("lan", "mèo mướp leo cây cau") == nil)
  }

  @Test func `sessions that ended unseen are swept at the next sign-in`() async throws {
    let office = try await TestOffice()
    try await office.addUser("lan")
    try await office.signIn("lan")
    office.clock.advance(minutes: 40)
    try await office.signIn("lan")
    let count = try await office.database.read { connection in
      try connection.firstRow("SELECT count(*) FROM session") { $0.integer(0) }
    }
    #expect(count == 1)
  }

  @Test func `nothing in the stored rows opens a session or a link`() async throws {
    let office = try await TestOffice()
    let (session, token) = try await {
      try await office.addUser("lan")
      return try await office.signIn("lan")
    }()
    let link = try await office.accounts.add(
      signInName: "mai", fullName: "Trần Thị Mai", role: .leader, by: nil
    ).oneTimeLink
    _ = try await office.refusal("lan", "mật khẩu gõ nhầm")

    let stored = try await office.everyStoredText()
    #expect(stored.count > 50)
    for secret in [token, link, session.formToken, TestOffice.goodPassword, "mật khẩu gõ nhầm"] {
      #expect(!stored.contains { $0.contains(secret) })
    }
    for text in stored {
      #expect(try await !office.isOpen(text))
      await #expect(throws: SignInRefusal.linkNotValid) {
        try await office.accounts.account(oneTimeLink: text)
      }
    }
    #expect(try await office.isOpen(token))
  }
}
