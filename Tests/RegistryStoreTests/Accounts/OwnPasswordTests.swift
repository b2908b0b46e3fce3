import RegistryServices
import Testing

@testable import RegistryStore

/// Who knows the present password chooses another, and whoever sat in the session with the old one is out.
struct OwnPasswordTests {
  @Test func `a new password ends every session and opens the next ones`() async throws {
    let office = try await TestOffice()
    let lan = try await office.addUser("lan").account
    let first = try await office.signIn("lan").token
    let (session, token) = try await office.accounts.changePassword(
      of: lan, present: TestOffice.goodPassword, to: "con đò sang bến lạ hôm qua", from: "10.0.0.7")
    #expect(session.account.id == lan.id)
    #expect(try await office.accounts.session(token: token) != nil)
    #expect(try await office.accounts.session(token: first) == nil)
    #expect(try await office.refusal("lan", TestOffice.goodPassword) == .wrongNameOrPassword)
    #expect(try await office.log.entries(by: lan.id).map(\.kind).contains("passwordChosen"))
  }

  @Test func `a wrong present password changes nothing, and guessing at it is slowed`() async throws
  {
    let office = try await TestOffice()
    let lan = try await office.addUser("lan").account
    let token = try await office.signIn("lan").token
    var refusals: [SignInRefusal] = []
    for _ in 0..<8 {
      do {
        _ = try await office.accounts.changePassword(
          of: lan, present: "không phải mật khẩu ấy", to: "con đò sang bến lạ hôm qua",
          from: "10.0.0.7")
      } catch let refusal as SignInRefusal { refusals.append(refusal) }
    }
    #expect(refusals.count == 8 && refusals.first == .wrongNameOrPassword)
    guard case .tooManyAttempts = refusals.last else {
      Issue.record("guesses are never slowed")
      return
    }
    #expect(try await office.accounts.session(token: token) != nil)
  }

  @Test func `the log is read page by page, of a user and about a subject`() async throws {
    let office = try await TestOffice()
    for number in 1...5 {
      try await office.log.note(.sawPerson("P\(number)", by: number < 4 ? "lan" : "mai"))
      office.clock.advance(seconds: 1)
    }
    let newest = try await office.log.entries(by: nil, about: nil, before: nil, limit: 2)
    #expect(newest.map(\.subject) == ["P5", "P4"])
    let older = try await office.log.entries(by: "lan", about: nil, before: newest[1].id, limit: 9)
    #expect(older.map(\.subject) == ["P3", "P2", "P1"])
    #expect(try await office.log.entries(by: "mai", about: "P1", before: nil, limit: 9).isEmpty)
  }
}
