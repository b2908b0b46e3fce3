import CivilDate
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Who looked at what can be told afterwards, and nothing else can.
struct AccessLogTests {
  @Test func `a look at a person is kept with who, whom and when`() async throws {
    let office = try await TestOffice()
    try await office.log.note(.sawPerson("01HZX.mother", by: "lan"))
    office.clock.advance(seconds: 5)
    try await office.log.note(.searched(by: "lan", hits: 12))
    office.clock.advance(seconds: 5)
    try await office.log.note(.sawCases(indicator: "birth_on_time", rows: 50, by: "mai"))

    let looks = try await office.log.entries(by: "lan")
    #expect(looks.map(\.kind) == ["searched", "sawPerson"])
    #expect(looks.map(\.subject) == ["", "01HZX.mother"])
    #expect(looks.map(\.amount) == [12, 1])
    #expect(looks[0].happenedAt.milliseconds(since: looks[1].happenedAt) == 5_000)
    let about = try await office.log.entries(about: "birth_on_time")
    #expect(about.map(\.accountID) == ["mai"])
    #expect(about.map(\.amount) == [50])
  }

  @Test(arguments: [
    "Nguyễn Thị Lan", "nguyen thi lan", "034191001234", "034191001", "98/2023",
    String(repeating: "a", count: 65),
  ])
  func `a name or a person's number is not kept, and the look is refused`(
    text: String
  ) async throws {
    let office = try await TestOffice()
    for event in [
      AccessEvent.sawPerson(text, by: "lan"), .sawCases(indicator: text, rows: 1, by: "lan"),
    ] {
      await #expect(throws: AccessLogFailure.subjectIsNoID) { try await office.log.note(event) }
    }
    #expect(try await office.log.entries(by: "lan") == [])
  }

  @Test func `everything done to accounts is kept, with who did it`() async throws {
    let office = try await TestOffice()
    let boss = try await office.addUser("boss", role: .administrator).account
    let (lan, link) = try await office.accounts.add(
      signInName: "lan", fullName: "Nguyễn Thị Lan", role: .officer, by: boss)
    let token = try await office.accounts.setPassword(
      oneTimeLink: link, password: TestOffice.goodPassword
    ).token
    try await office.accounts.signOut(token: token)
    _ = try await office.refusal("lan")
    try await office.signIn("lan")
    try await office.accounts.setActive(false, accountID: lan.id, by: boss)
    try await office.accounts.setActive(true, accountID: lan.id, by: boss)
    _ = try await office.accounts.renewLink(accountID: lan.id, by: boss)

    let done = try await office.log.entries(about: lan.id)
    #expect(
      Set(done.map { "\($0.kind) \($0.accountID)" }) == [
        "accountAdded \(boss.id)", "signInRefused ", "accountLocked \(boss.id)",
        "accountUnlocked \(boss.id)", "linkRenewed \(boss.id)",
      ])
    let own = try await office.log.entries(by: lan.id)
    #expect(own.map(\.kind).sorted() == ["passwordChosen", "signedIn", "signedIn", "signedOut"])
  }

  @Test func `a change that cannot be noted is not made`() async throws {
    let office = try await TestOffice()
    let boss = try await office.addUser("boss", role: .administrator).account
    let (lan, token) = try await office.addUser("lan")
    try await office.database.write { try $0.runScript("DROP TABLE access_log") }

    await #expect(throws: SQLFailure.self) {
      try await office.accounts.setActive(false, accountID: lan.id, by: boss)
    }
    await #expect(throws: SQLFailure.self) {
      try await office.accounts.add(signInName: "new", fullName: "Mới", role: .officer, by: boss)
    }
    #expect(try await office.isOpen(token))
    #expect(try await office.accounts.accounts().map(\.signInName) == ["boss", "lan"])
  }

  @Test func `an entry is never made to say something else`() async throws {
    let office = try await TestOffice()
    try await office.log.note(.sawPerson("p1", by: "lan"))
    await #expect(throws: SQLFailure.refused("an entry of the access log is never changed")) {
      try await office.database.write { try $0.run("UPDATE access_log SET account_id = 'mai'") }
    }
  }

  @Test func `the log holds no name, number, address or password`() async throws {
    let office = try await TestOffice()
    let (account, token) = try await office.addUser("canary-name")
    _ = try await office.refusal("canary-name", "canary password", from: "10.99.98.97")
    try await office.accounts.signOut(token: token)
    let texts = try await office.database.read { connection in
      try connection.rows("SELECT kind, account_id, subject FROM access_log") {
        "\($0.text(0)) \($0.text(1)) \($0.text(2))"
      }
    }
    #expect(texts.count == 5)
    for canary in ["canary", "Lan", "10.99", TestOffice.goodPassword, token] {
      #expect(!texts.contains { $0.contains(canary) })
    }
    #expect(texts.contains { $0.contains(account.id) })
  }
}
