import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// A dossier as whoever knows its code and four digits sees it, on the engine of the run.
struct StoredCitizensTests {
  private struct Room {
    let register: TestRegister
    let log: AccessLog
    let dossiers: StoredDossiers
    let users: SigningUsers
    let citizens: StoredCitizens
    let officer: Account
    let counter: Account

    init() async throws {
      register = try await TestRegister()
      users = try await SigningUsers(register)
      let clock = register.clock
      let now = Now { clock.moment }
      let law = try OfficeLaw.book()
      log = AccessLog(
        database: try await TestDatabases.work(), now: now, identifiers: register.identifiers)
      dossiers = StoredDossiers(
        ledger: register.ledger, law: law, now: now, identifiers: register.identifiers,
        folder: "/nowhere", thumbnails: NoThumbnails(), accessLog: log)
      officer = try await users.accounts.add(
        signInName: "lan", fullName: "Nguyễn Thị Lan", role: .officer, by: nil
      ).account
      counter = try await users.accounts.add(
        signInName: "mot-cua", fullName: "Hoàng Thị Cửa", role: .reception, by: nil
      ).account
      citizens = StoredCitizens(
        ledger: register.ledger, law: law, now: now, accounts: users.accounts, accessLog: log)
    }

    func receive(
      phone: String = "", identifier: String = "", key: String = "ho-so-1"
    ) async throws -> (id: String, code: DossierCode) {
      var intake = DossierIntake(
        act: .marriage, procedure: "marriageForeign", applicant: "Lê Viết Hùng")
      intake.applicantPhone = phone
      intake.applicantIdentifier = identifier
      intake.subject = "Phan Thị Trang"
      let id = try await dossiers.receive(intake, by: counter, requestKey: key)
      let view = try #require(try await dossiers.dossier(id: id, by: counter))
      return (id, try #require(DossierCode(view.line.code)))
    }

    func step(
      _ id: String, _ step: DossierStepped.Step, change: (inout DossierStepped) -> Void = { _ in }
    ) async throws {
      var stepped = DossierStepped(
        dossierID: id, step: step, steppedOn: OfficeHistory.day, by: officer.hand)
      change(&stepped)
      let version = try #require(try await dossiers.dossier(id: id, by: officer)).line.version
      _ = try await dossiers.step(
        stepped, over: version, by: officer, requestKey: "\(step.rawValue)-\(version)")
    }
  }

  @Test func `the last four digits of the telephone or of the personal number open it`()
    async throws
  {
    let room = try await Room()
    let (_, code) = try await room.receive(phone: "0912 344-567", identifier: "001184012345")
    for digits in ["4567", "2345"] {
      let seen = try #require(try await room.citizens.progress(of: code, digits: digits))
      #expect(seen.code == code.text && seen.holder == .reception)
      #expect(seen.stages.map(\.kind) == [.received])
      #expect(seen.due != nil && (seen.workingDaysLeft ?? 0) > 0)
    }
    for digits in ["0912", "456", "34567", "", "0000"] {
      #expect(try await room.citizens.progress(of: code, digits: digits) == nil)
    }
  }

  @Test func `a dossier without numbers is opened by nothing`() async throws {
    let room = try await Room()
    let (_, bare) = try await room.receive()
    let (_, short) = try await room.receive(phone: "4567", key: "ho-so-2")
    #expect(try await room.citizens.progress(of: bare, digits: "4567") == nil)
    #expect(try await room.citizens.progress(of: short, digits: "4567") == nil)
  }

  @Test func `each look is kept, also one that shows nothing, and none where it cannot be kept`()
    async throws
  {
    let room = try await Room()
    let (id, code) = try await room.receive(phone: "0912344567")
    _ = try await room.citizens.progress(of: code, digits: "4567")
    room.register.clock.advance(seconds: 1)
    _ = try await room.citizens.progress(of: code, digits: "0000")
    room.register.clock.advance(seconds: 1)
    let none = try #require(DossierCode("HT-1999-1"))
    _ = try await room.citizens.progress(of: none, digits: "0000")
    let kept = try await room.log.entries(by: nil, about: nil, before: nil, limit: 50)
      .filter { $0.kind.hasPrefix("applicant") }
    #expect(
      kept.map { "\($0.kind) \($0.subject) \($0.accountID)" }.reversed() == [
        "applicantSawDossier \(id) ", "applicantRefused \(id) ", "applicantRefused  ",
      ])

    let unkept = StoredCitizens(
      ledger: room.register.ledger, law: try OfficeLaw.book(), now: room.citizens.now,
      accounts: room.users.accounts, accessLog: FullLog())
    for digits in ["4567", "0000"] {
      await #expect(throws: FullLog.Failure.self) {
        _ = try await unkept.progress(of: code, digits: digits)
      }
    }
  }

  @Test func `the stages are told with their reasons, and no name of anybody`() async throws {
    let room = try await Room()
    let (id, code) = try await room.receive(phone: "0912344567")
    try await room.step(id, .assigned) {
      $0.assigneeID = room.officer.id
      $0.assignee = room.officer.fullName
    }
    var seen = try #require(try await room.citizens.progress(of: code, digits: "4567"))
    #expect(seen.holder == .registrar)
    room.register.clock.advance(seconds: 60)
    try await room.step(id, .papersAsked) {
      $0.papers = ["Giấy khám sức khỏe của Phan Thị Trang"]
      $0.reason = "Bản cũ của Lê Viết Hùng đã quá 6 tháng"
    }
    seen = try #require(try await room.citizens.progress(of: code, digits: "4567"))
    #expect(seen.state == .waiting && seen.holder == .applicant && seen.due == nil)
    let asked = try #require(seen.stages.last)
    #expect(asked.kind == .papersAsked && asked.papers == ["Giấy khám sức khỏe của …"])
    #expect(asked.reason == "Bản cũ của … đã quá 6 tháng")
    try await room.step(id, .papersCame)
    try await room.step(id, .verifying) { $0.reason = "hỏi Phan Văn Tài" }
    try await room.step(id, .forwarded) { $0.receiver = "UBND xã Khác" }
    seen = try #require(try await room.citizens.progress(of: code, digits: "4567"))
    #expect(
      seen.stages.map(\.kind) == [.received, .papersAsked, .papersCame, .verifying, .forwarded])
    #expect(seen.stages.last?.place == "UBND xã Khác" && seen.holder == .otherOffice)
    let told = "\(seen)"
    for name in ["Hùng", "Trang", "Lan", "Cửa", "Tài", "0912344567"] {
      #expect(!told.contains(name), "\(name)")
    }
  }
}

/// A log that cannot keep anything.
private struct FullLog: AccessLogging {
  struct Failure: Error {}
  func note(_ event: AccessEvent) async throws { throw Failure() }
}
