import CivilDate
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Guessing is slow, and slows nobody but who guesses.
struct SignInThrottleTests {
  @Test func `waits double up to their limit`() {
    let throttle = SignInThrottle(free: 4, firstWaitSeconds: 5, longestWaitSeconds: 900)
    let waits = (0...14).map { throttle.waitSeconds(after: $0) }
    #expect(waits == [0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900])
    #expect(throttle.waitSeconds(after: .max) == 900)
  }

  @Test func `a clock that is set back makes nobody wait longer than the whole wait`() {
    let now = Instant(millisecondsSince1970: 1_795_000_000_000)
    let later = now.adding(seconds: 86_400)
    #expect(SignInThrottle.pair.waitSeconds(after: 5, last: later, now: now) == 5)
    #expect(SignInThrottle.pair.waitSeconds(after: 5, last: now, now: later) == 0)
  }

  @Test func `the fifth wrong password in a row makes its typist wait`() async throws {
    let office = try await TestOffice()
    try await office.addUser()
    for _ in 1...5 {
      #expect(try await office.refusal() == .wrongNameOrPassword)
    }
    #expect(try await office.refusal() == .tooManyAttempts(waitSeconds: 5))
    // Neither the right password nor impatience changes the wait.
    let right = try await office.refusal("lan", TestOffice.goodPassword)
    #expect(right == .tooManyAttempts(waitSeconds: 5))
    office.clock.advance(seconds: 4)
    #expect(try await office.refusal() == .tooManyAttempts(waitSeconds: 1))
    office.clock.advance(seconds: 1)
    #expect(try await office.refusal() == .wrongNameOrPassword)
    #expect(try await office.refusal() == .tooManyAttempts(waitSeconds: 10))
  }

  @Test func `the right password wipes the slate`() async throws {
    let office = try await TestOffice()
    try await office.addUser()
    for _ in 1...3 {
      for _ in 1...4 { _ = try await office.refusal() }
      #expect(try await office.refusal("lan", TestOffice.goodPassword) == nil)
    }
    #expect(try await Self.counters(office) == [])
  }

  @Test func `an unknown name waits like a known one`() async throws {
    let office = try await TestOffice()
    try await office.addUser("lan")
    for (name, address) in [("lan", "10.0.0.1"), ("nobody", "10.0.0.2")] {
      var answers: [SignInRefusal?] = []
      for _ in 1...7 { answers.append(try await office.refusal(name, from: address)) }
      let wrong = SignInRefusal.wrongNameOrPassword
      let wait = SignInRefusal.tooManyAttempts(waitSeconds: 5)
      #expect(answers == [wrong, wrong, wrong, wrong, wrong, wait, wait])
    }
  }

  @Test func `an unknown, a locked and a passwordless account cost the same look`() async throws {
    let office = try await TestOffice()
    let boss = try await office.addUser("boss", role: .administrator).account
    let locked = try await office.addUser("locked").account
    try await office.accounts.setActive(false, accountID: locked.id, by: boss)
    _ = try await office.accounts.add(
      signInName: "fresh", fullName: "Lê Văn Mới", role: .officer, by: boss)
    try await office.addUser("lan")
    for name in ["lan", "nobody", "locked", "fresh", "", "'; --", "TÊN CÓ DẤU"] {
      let before = await office.accounts.passwords.workedOn
      #expect(try await office.refusal(name) == .wrongNameOrPassword)
      #expect(await office.accounts.passwords.workedOn == before + 1)
    }
  }

  @Test func `guesses from elsewhere do not keep the holder out`() async throws {
    let office = try await TestOffice()
    try await office.addUser("lan")
    try await office.signIn("lan", from: "192.168.1.5")
    for number in 1...200 {
      _ = try await office.refusal("lan", from: "10.1.\(number / 100).\(number % 100)")
    }
    let elsewhere = try await office.refusal("lan", TestOffice.goodPassword, from: "172.16.0.9")
    guard case .tooManyAttempts = elsewhere else {
      Issue.record("a newcomer should have been held, and got \(String(describing: elsewhere))")
      return
    }
    #expect(try await office.refusal("lan", TestOffice.goodPassword, from: "192.168.1.5") == nil)
  }

  @Test func `guesses at one name do not keep others out`() async throws {
    let office = try await TestOffice()
    try await office.addUser("lan")
    try await office.addUser("mai")
    try await office.signIn("mai", from: "192.168.1.5")
    for number in 1...200 { _ = try await office.refusal("lan\(number)", from: "192.168.1.5") }
    // From the very address, because Mai has signed in from there; from another as a matter of course.
    #expect(try await office.refusal("mai", TestOffice.goodPassword, from: "192.168.1.5") == nil)
    #expect(try await office.refusal("mai", TestOffice.goodPassword, from: "192.168.1.6") == nil)
    let stranger = try await office.refusal("lan", TestOffice.goodPassword, from: "192.168.1.5")
    guard case .tooManyAttempts(let seconds) = stranger else {
      Issue.record("one address may not try two hundred names")
      return
    }
    #expect(seconds <= 60)
  }

  @Test func `a thousand guesses at one moment are five guesses`() async throws {
    let office = try await TestOffice { $0.passwordsWaiting = 2_000 }
    try await office.addUser("lan")
    let before = await office.accounts.passwords.workedOn
    let refusals = await withTaskGroup(of: SignInRefusal?.self) { group in
      for _ in 1...1_000 {
        group.addTask {
          do {
            return try await office.refusal("lan")
          } catch {
            return nil
          }
        }
      }
      return await group.reduce(into: [SignInRefusal?]()) { $0.append($1) }
    }
    #expect(refusals.count { $0 == .wrongNameOrPassword } == 5)
    #expect(refusals.count { $0 == .tooManyAttempts(waitSeconds: 5) } == 995)
    #expect(await office.accounts.passwords.workedOn == before + 5)
  }

  @Test func `a patient guesser with a thousand addresses has few guesses a day`() async throws {
    let office = try await TestOffice()
    try await office.addUser("lan")
    let end = office.clock.moment.adding(seconds: 86_400)
    var guesses = 0
    var address = 0
    while office.clock.moment < end {
      address += 1
      switch try await office.refusal("lan", from: "10.0.\(address % 4).\(address % 250)") {
      case .tooManyAttempts(let seconds): office.clock.advance(seconds: seconds)
      default: guesses += 1
      }
    }
    #expect((90...120).contains(guesses))
  }

  @Test func `failures are forgotten after a day`() async throws {
    let office = try await TestOffice()
    try await office.addUser("lan")
    for _ in 1...5 { _ = try await office.refusal("lan") }
    office.clock.advance(seconds: 86_401)
    #expect(try await office.refusal("lan") == .wrongNameOrPassword)
    #expect(try await Self.counters(office) == ["address 1", "name 1", "pair 1"])
  }

  @Test func `a password typed as a name cannot be found back in the counters`() async throws {
    let office = try await TestOffice()
    _ = try await office.refusal(TestOffice.goodPassword, from: "10.9.8.7")
    let stored = try await office.everyStoredText()
    #expect(stored.count { $0.count == 6 && $0.allSatisfy(\.isHexDigit) } == 3)
    #expect(!stored.contains { $0.contains("trâu") || $0.contains("10.9.8") })
  }

  @Test(arguments: [
    ("192.168.1.5", "192.168.1.5"), ("::ffff:192.168.1.5", "192.168.1.5"),
    ("2405:4802:1:2:a:b:c:d", "2405:4802:1:2"), ("2405:4802:0001:0002::1", "2405:4802:1:2"),
    ("2405:4802::1", "2405:4802:0:0"), ("::1", "0:0:0:0"), ("FE80::1%eth0", "fe80:0:0:0"),
    ("", ""), (":", ""), ("1::2::3", "1:0:0:0"),
  ])
  func `an address is one computer, or one network of IPv6`(text: String, source: String) {
    #expect(NetworkAddress.source(text) == source)
  }

  private static func counters(_ office: TestOffice) async throws -> [String] {
    try await office.database.read { connection in
      try connection.rows("SELECT scope, failures FROM sign_in_failure ORDER BY scope") {
        "\($0.text(0)) \($0.integer(1))"
      }
    }
  }
}
