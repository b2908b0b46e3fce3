import Dispatch
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// How passwords are kept and worked on.
struct PasswordTests {
  private static let cheap = PasswordCost(memoryKibibytes: 32, passes: 1, lanes: 1)

  @Test func `the library agrees with the vector its authors published`() throws {
    let hash = PasswordHash(
      encoded:
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")
    #expect(try hash.matches("password"))
    #expect(try !hash.matches("passwore"))
  }

  @Test func `a password is hashed at the cost that the rules ask for`() throws {
    let hash = try PasswordHash(of: "con trâu", cost: PasswordCost())
    #expect(hash.encoded.hasPrefix("$argon2id$v=19$m=47104,t=1,p=1$"))
    #expect(hash.encoded.utf8.count == 97)
    #expect(!hash.encoded.utf8.contains(0))
    #expect(try hash.matches("con trâu"))
    #expect(try !hash.matches("con trau"))
    #expect(try !hash.matches(""))
  }

  @Test func `the same password is never hashed to the same text`() throws {
    let hashes = try (1...10).map { _ in try PasswordHash(of: "con trâu", cost: Self.cheap) }
    #expect(Set(hashes.map(\.encoded)).count == 10)
  }

  @Test func `nobody's hash costs what the others cost and fits no password`() throws {
    let nobodys = PasswordHash.nobodys(cost: Self.cheap)
    let somebodys = try PasswordHash(of: "x", cost: Self.cheap)
    #expect(nobodys.encoded.utf8.count == somebodys.encoded.utf8.count)
    #expect(!nobodys.isOutdated(for: Self.cheap))
    for password in ["", "x", "password"] { #expect(try !nobodys.matches(password)) }
  }

  @Test func `a damaged hash is a failure, not a wrong password`() {
    #expect(throws: PasswordFailure.self) {
      try PasswordHash(encoded: "$argon2id$v=19$m=32").matches("x")
    }
  }

  @Test func `a password kept at another cost is kept at today's after the next sign-in`()
    async throws
  {
    let office = try await TestOffice()
    try await office.addUser("lan")
    var settings = AccountSettings()
    settings.passwordCost = PasswordCost(memoryKibibytes: 64, passes: 2, lanes: 1)
    let dearer = Accounts(
      database: office.database, now: office.accounts.now,
      identifiers: Identifiers { UInt64.random(in: .min ... .max) },
      settings: settings)
    for _ in 1...2 {
      _ = try await dearer.signIn(name: "lan", password: TestOffice.goodPassword, from: "10.0.0.1")
    }
    let kept = try await office.database.read { connection in
      try connection.firstRow("SELECT password_hash FROM account") { $0.text(0) }
    }
    #expect(kept?.hasPrefix("$argon2id$v=19$m=64,t=2,p=1$") == true)
    #expect(await dearer.passwords.workedOn == 3)
    try await office.signIn("lan")
  }

  @Test func `two passwords are worked on at a time, and a third waits`() async throws {
    let hashing = PasswordHashing(AccountSettings())
    let running = Tally()
    let twoAreIn = TestGate()
    let isOver = TestGate()
    let held: @Sendable () -> Void = {
      running.enter()
      // Each goes on only beside the other: one at a time would never end.
      if running.most == 2 { twoAreIn.open() } else { twoAreIn.wait() }
      isOver.wait()
      running.leave()
    }
    async let first: Void = hashing.run(held)
    async let second: Void = hashing.run(held)
    while await hashing.workedOn < 2 { await Task.yield() }
    async let third: Void = hashing.run {
      running.enter()
      running.leave()
    }
    try await hashing.untilSomebodyWaits()
    isOver.open()
    isOver.open()
    _ = try await (first, second, third)
    #expect(running.most == 2)
  }

  @Test func `who comes when too many wait is asked to come back, and not counted`() async throws {
    let office = try await TestOffice {
      $0.passwordsAtOnce = 1
      $0.passwordsWaiting = 1
    }
    try await office.addUser("lan")
    let hashing = office.accounts.passwords
    let isOver = DispatchSemaphore(value: 0)
    async let first: Void = hashing.run { isOver.wait() }
    async let second: Void = hashing.run {}
    try await hashing.untilSomebodyWaits()

    let refusal = try await office.refusal("lan", TestOffice.goodPassword)
    #expect(refusal == .tooManyAttempts(waitSeconds: 5))
    let counted = try await office.database.read { connection in
      try connection.firstRow("SELECT count(*) FROM sign_in_failure") { $0.integer(0) }
    }
    #expect(counted == 0)

    isOver.signal()
    try await first
    try await second
    #expect(try await office.refusal("lan", TestOffice.goodPassword) == nil)
  }

  @Test(arguments: [
    "ngắn", "matkhau", "12345678901234", "con trâu gặm c",
  ])
  func `a password of fewer than fifteen letters is too short`(password: String) {
    #expect(throws: SignInRefusal.passwordTooShort(minimum: 15)) { try Self.check(password) }
  }

  @Test(arguments: [
    "123456789012345", "aaaaaaaaaaaaaaaaaaaa", "abcdefghijklmnopqrstuvwxyz", "9876543210987654321",
    "qwertyuiopasdfghjkl", "qwertyuiop123456789", "password123456789", "PasswordPassword",
    "matkhau123456789", "Mật khẩu của tôi 123", "MatKhau@2026!!!!", "matkhaumatkhaumatkhau",
    "abcabcabcabcabcabc", "xyzxyzxyzxyzxyzxyz", "anhyeuem1314520520", "Việt Nam vô địch 2026",
    "nguyenthilan1985", "Nguyễn Thị Lan 15/08/1985", "lan.nguyen.lan.nguyen",
    "lan.nguyen0912345678",
    "ubndxahungdao2026", "UBND xã Hưng Đạo", "canbohotich12345", "Cộng hòa xã hội chủ nghĩa",
    "---------------", "               ", "111111112222222", "admin123admin123admin123",
  ])
  func `what a guesser tries first is too common`(password: String) {
    #expect(throws: SignInRefusal.passwordTooCommon) { try Self.check(password) }
  }

  @Test(arguments: [
    "con trâu già gặm cỏ", "sông chảy đá mòn mãi", "bảy con cò trắng đứng", "mua cá rô ở chợ Phủ",
    "correct horse battery staple", "kx7#Qm2!vT9@pLw4z", "mẹ nấu canh chua cá lóc",
    "năm nay lúa trổ sớm quá", "Xe đạp cũ kêu cót két", "ô 🦬 trâu nước lội qua sông",
  ])
  func `a sentence of one's own is taken`(password: String) throws {
    try Self.check(password)
  }

  @Test func `a whole page as a password is checked quickly`() throws {
    let page = String(repeating: "con trâu già gặm cỏ bên bờ ao. ", count: 2_000)
    try Self.check(page)
  }

  private static func check(_ password: String) throws {
    let account = Account(
      id: "1", signInName: "lan.nguyen", fullName: "Nguyễn Thị Lan", role: .officer,
      isActive: true, hasPassword: false, lastSignInAt: nil)
    try PasswordRules(minimumLength: AccountSettings().minimumPasswordLength)
      .check(password, of: account)
  }
}
