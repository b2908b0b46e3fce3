import ActionProgramme
import CivilDate
import RegistryServices
import Testing

/// Who is reminded of what, once.
@Suite struct ReminderRoundTests {
  private let lan = ReminderRecipient(
    accountID: "u1", name: "Lan", address: MailAddress("lan@hungdao.example"))
  private let minh = ReminderRecipient(
    accountID: "u2", name: "Minh", address: MailAddress("minh@hungdao.example"))

  private func day(_ text: String) throws -> PlainDate {
    try #require(PlainDate(iso8601: text))
  }

  private func instance(_ item: String, owner: String, due: String) throws -> ItemInstance {
    let planned = DueDate(day: try day(due), basis: .stated)
    return ItemInstance(
      item: ProgrammeItem(id: item, content: "Việc \(item)", schedule: .yearly),
      key: InstanceKey(item: item, year: 2026), planned: planned,
      record: InstanceRecord(version: 1, ownerID: owner))
  }

  private func view(on today: String, _ instances: [ItemInstance]) throws -> PlanView {
    let programme = Programme(
      title: "Chương trình",
      commune: ProgrammeCommune(
        code: "09931", name: "Xã Hưng Đạo", provinceCode: "01", province: "Hà Nội",
        predecessors: []),
      plan: ProgrammePlan(number: "", date: nil, issuedBy: "UBND xã"), period: 2026...2030,
      agencies: [], sections: [], targets: [], nationalGoals: [:])
    return PlanView(
      programme: programme, isAdopted: true, asOf: try day(today), instances: instances,
      targets: [])
  }

  private func desk(isSetUp: Bool = true) throws -> FakeReminderDesk {
    let sender = try #require(MailAddress("ubnd@hungdao.example"))
    let server = MailSettings(host: "mail.example", port: 25, security: .none, sender: sender)
    return FakeReminderDesk(server: isSetUp ? server : nil, people: [lan, minh])
  }

  private func run(
    _ view: PlanView, _ desk: FakeReminderDesk, _ post: FakePost
  ) async throws -> ReminderOutcome {
    try await ReminderRound(
      plan: { view }, desk: desk, post: post,
      now: Now { Instant(millisecondsSince1970: 1_700_000_000_000) },
      identifiers: Identifiers(random: { 7 }),
      words: { letter in
        (
          "\(letter.reminders.count) việc",
          letter.reminders.map(\.key.instance.item).joined(separator: " ")
        )
      }
    ).run()
  }

  @Test func `one mail a person holds everything that is near, the nearest first`() async throws {
    let (desk, post) = (try desk(), FakePost())
    let view = try view(
      on: "2026-11-26",
      [
        instance("I.1", owner: "u1", due: "2026-12-20"),
        instance("I.2", owner: "u1", due: "2026-11-20"),
        instance("I.3", owner: "u2", due: "2026-11-27"),
        instance("I.4", owner: "", due: "2026-11-27"),
        instance("I.5", owner: "u1", due: "2027-12-31"),
      ])
    let outcome = try await run(view, desk, post)
    #expect(await post.taken.map(\.body) == ["I.2 I.1", "I.3"])
    #expect((outcome.mails, outcome.sent, outcome.failed) == (2, 3, 0))
  }

  @Test func `a reminder is sent once, and the next stage once more`() async throws {
    let (desk, post) = (try desk(), FakePost())
    let work = try [instance("I.1", owner: "u1", due: "2026-12-20")]
    for today in [
      "2026-11-20", "2026-11-21", "2026-12-12", "2026-12-13", "2026-12-19", "2026-12-21",
      "2027-01-10",
    ] { _ = try await run(view(on: today, work), desk, post) }
    // 30 days ahead, 7 days ahead, 1 day ahead, overdue.
    #expect(await post.taken.count == 4)
    #expect(
      Set(await desk.keys.map(\.stage)) == ["ahead-30", "ahead-7", "ahead-1", "overdue"])
  }

  @Test func `a due day that moved is told again`() async throws {
    let (desk, post) = (try desk(), FakePost())
    _ = try await run(
      view(on: "2026-11-26", [instance("I.1", owner: "u1", due: "2026-12-20")]), desk, post)
    _ = try await run(
      view(on: "2026-11-26", [instance("I.1", owner: "u1", due: "2026-12-22")]), desk, post)
    #expect(await post.taken.count == 2)
  }

  @Test func `a server that is not there is tried again, and nothing counts as sent`() async throws
  {
    let failure = MailFailure.unreachable(host: "mail.example", port: 25)
    let (desk, post) = (try desk(), FakePost(failures: ["lan@hungdao.example": failure]))
    let view = try view(
      on: "2026-11-26",
      [
        instance("I.1", owner: "u1", due: "2026-12-20"),
        instance("I.3", owner: "u2", due: "2026-11-27"),
      ])
    let first = try await run(view, desk, post)
    #expect(first.failure == failure)
    #expect(await post.taken.isEmpty)
    #expect(await desk.keys.isEmpty)
    await post.heal()
    let second = try await run(view, desk, post)
    #expect((second.sent, second.failure) == (2, nil))
  }

  @Test func `a mail that the server does not take keeps no other from leaving`() async throws {
    let (desk, post) = (
      try desk(), FakePost(failures: ["lan@hungdao.example": .refused(code: 550)])
    )
    let outcome = try await run(
      view(
        on: "2026-11-26",
        [
          instance("I.1", owner: "u1", due: "2026-12-20"),
          instance("I.3", owner: "u2", due: "2026-11-27"),
        ]), desk, post)
    #expect((outcome.sent, outcome.failed) == (1, 1))
    #expect(outcome.failure == .refused(code: 550))
  }

  @Test func `somebody without an address is counted, not forgotten`() async throws {
    let (desk, post) = (try desk(), FakePost())
    await desk.keep(address: nil, of: "u1")
    let view = try view(on: "2026-11-26", [instance("I.1", owner: "u1", due: "2026-12-20")])
    #expect(try await run(view, desk, post).withoutAddress == 1)
    await desk.keep(address: lan.address, of: "u1")
    #expect(try await run(view, desk, post).sent == 1)
  }

  @Test func `without a server nothing is tried`() async throws {
    let (desk, post) = (try desk(isSetUp: false), FakePost())
    let view = try view(on: "2026-11-26", [instance("I.1", owner: "u1", due: "2026-12-20")])
    #expect(try await run(view, desk, post) == ReminderOutcome(isSetUp: false))
    #expect(await desk.last == nil)
  }
}
