import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// By when a dossier is due, from the desk to what is late: procedures, verification, papers that are awaited, the
/// hour of the law of 2027, apologies. (24 November 2026 is a day off.)
struct DossierClockTests {
  private typealias Desk = RegistrationTests.Desk

  /// A desk at an hour of a day, in Viet Nam.
  private func desk(_ day: String, _ hour: Int = 9, _ minute: Int = 0) async throws -> Desk {
    let desk = try await Desk()
    try move(desk, to: day, hour, minute)
    return desk
  }

  private func move(_ desk: Desk, to day: String, _ hour: Int, _ minute: Int = 0) throws {
    let date = try #require(PlainDate(iso8601: day))
    let wanted = (date.dayNumber * 24 + hour - 7) * 3_600 + minute * 60
    let now = Int(desk.register.clock.moment.millisecondsSince1970 / 1_000)
    desk.register.clock.advance(seconds: wanted - now)
  }

  private func receive(
    _ desk: Desk, _ act: ActName, _ procedure: String = "", key: String = "ho-so-1",
    items: [DossierReceived.Item] = [], notice: String = ""
  ) async throws -> String {
    try await desk.dossiers.receive(
      DossierIntake(
        act: act, procedure: procedure, applicant: "Lê Viết Hùng", items: items, notice: notice),
      by: TestRegister.officer, requestKey: key)
  }

  private func view(_ desk: Desk, _ id: String) async throws -> DossierView {
    try #require(try await desk.dossiers.dossier(id: id, by: TestRegister.officer))
  }

  private func step(
    _ desk: Desk, _ id: String, _ step: DossierStepped.Step, key: String,
    change: (inout DossierStepped) -> Void = { _ in }
  ) async throws {
    var stepped = DossierStepped(
      dossierID: id, step: step, reason: "lý do", steppedOn: OfficeHistory.day,
      by: OfficeHistory.hand)
    change(&stepped)
    let version = try await view(desk, id).line.version
    _ = try await desk.dossiers.step(
      stepped, over: version, by: TestRegister.officer, requestKey: key)
  }

  private func due(_ desk: Desk) async throws -> Int {
    let list = try await desk.dossiers.dossiers(
      DossierFilter(queue: .due), by: TestRegister.officer)
    #expect(list.counts[.due] == list.lines.count)
    return list.lines.count
  }

  @Test(arguments: [
    (ActName.birth, "", "2026-11-18", "60/2014/QH13, Điều 16"),
    (.birth, "birthAgain", "2026-11-26", "123/2015/NĐ-CP, Điều 26"),
    (.birth, "birthWithRecognition", "2026-11-23", "60/2014/QH13, Điều 25"),
    (.marriage, "", "2026-11-18", "60/2014/QH13, Điều 18"),
    (.marriage, "marriageForeign", "2026-11-26", "120/2025/NĐ-CP, Phụ lục I mục 1 điểm b"),
    (.death, "deathAgain", "2026-11-26", "123/2015/NĐ-CP, Điều 28"),
  ])
  func `the procedure that is asked for gives the term`(
    act: ActName, procedure: String, dueOn: String, citation: String
  ) async throws {
    let desk = try await desk("2026-11-18")
    let dossier = try await view(desk, receive(desk, act, procedure))
    #expect(dossier.line.dueOn?.iso8601 == dueOn)
    #expect(dossier.received.decisions.first?.citation == citation)
    let shown = try await desk.dossiers.terms(act, procedure: procedure)
    #expect(shown.due == dossier.standing.due && !shown.papers.isEmpty)
  }

  @Test func `a procedure of another act is none`() async throws {
    let desk = try await desk("2026-11-18")
    await #expect(throws: RegistrationRefusal.unknownAct) {
      _ = try await receive(desk, .birth, "marriageForeign")
    }
  }

  @Test func `what has to be verified has the longer time, counted from receipt, once`()
    async throws
  {
    let desk = try await desk("2026-11-18")
    let id = try await receive(desk, .marriage, "marriageForeign")
    #expect(try await view(desk, id).hasVerifiedTerm)
    try move(desk, to: "2026-11-20", 10)
    try await step(desk, id, .verifying, key: "buoc-1")
    let verified = try await view(desk, id)
    #expect(verified.line.dueOn?.iso8601 == "2026-12-03")
    #expect(verified.standing.isVerified && !verified.hasVerifiedTerm)
    await #expect(throws: RegistrationRefusal.notNow) {
      try await step(desk, id, .verifying, key: "buoc-2")
    }
    try await desk.register.verify()
  }

  @Test func `another procedure than at intake moves the term and keeps what came`() async throws {
    let desk = try await desk("2026-11-18")
    let id = try await receive(
      desk, .birth,
      items: [
        .init(name: "declaration", source: .handedIn), .init(name: "identity", source: .lookedUp),
      ])
    try await step(desk, id, .reclassified, key: "buoc-1") { $0.procedure = "birthAgain" }
    let changed = try await view(desk, id)
    #expect(changed.line.dueOn?.iso8601 == "2026-11-26")
    #expect(changed.standing.procedure == "birthAgain")
    #expect(
      changed.standing.items == [
        .init(name: "declaration", source: .handedIn), .init(name: "ownPapers", source: .missing),
        .init(name: "headConfirmation", source: .notNeeded),
        .init(name: "identity", source: .lookedUp),
      ])
    try await desk.register.verify()
  }

  @Test func `a form begun from a dossier says the procedure that was asked for`() async throws {
    let desk = try await desk("2026-11-18")
    let id = try await receive(desk, .marriage, "marriageForeign")
    let filled = try await desk.desk.prefilled(
      FormSubmission(act: .marriage, form: ActForm(), dossierID: id), noticeID: "")
    #expect(filled.form["yeuToNuocNgoai"] == "1")
  }

  @Test func `while papers are awaited nothing is late, and when they come the term runs anew`()
    async throws
  {
    let desk = try await desk("2026-11-18")
    let id = try await receive(
      desk, .birth, items: [.init(name: "declaration", source: .missing)])
    try await step(desk, id, .papersAsked, key: "buoc-1") { $0.papers = ["Giấy chứng sinh"] }
    try move(desk, to: "2026-11-26", 16)
    #expect(try await due(desk) == 0)
    #expect(try await view(desk, id).line.due == nil)

    // Thursday, after the hour at which one may wait for the next working day.
    try await step(desk, id, .papersCame, key: "buoc-2") {
      $0.items = [.init(name: "declaration", source: .handedIn)]
    }
    let whole = try await view(desk, id)
    #expect(whole.line.state == .open && whole.line.dueOn?.iso8601 == "2026-11-27")
    #expect(whole.standing.runsFrom.iso8601 == "2026-11-26")
    #expect(whole.standing.runsFromHour == "16:00")
    #expect(whole.standing.items.map(\.source) == [.handedIn])
    #expect(whole.standing.decisions.contains { $0.rule == "processing.cutOff" })
    try await desk.register.verify()
  }

  @Test func `what is registered while papers were awaited was not late`() async throws {
    let desk = try await desk("2026-11-18")
    let id = try await receive(desk, .birth)
    try await step(desk, id, .papersAsked, key: "buoc-1") { $0.papers = ["Giấy chứng sinh"] }
    try move(desk, to: "2026-11-26", 9)
    _ = try await desk.register(.birth, RegistrationTests.birth, key: "ks-1", dossier: id)
    let dossier = try await view(desk, id)
    #expect(dossier.line.state == .registered && dossier.line.dueOn?.iso8601 == "2026-11-26")
    #expect(dossier.steps.compactMap(\.step).map(\.step) == [.papersAsked, .papersCame])
    try await desk.register.verify()
  }

  @Test func `under the law of 2027 a dossier is due by the hour, and gaps are kept as such`()
    async throws
  {
    let desk = try await desk("2027-03-01", 10, 1)
    let id = try await receive(desk, .correction)
    let dossier = try await view(desk, id)
    let hour = try #require(ClockTime("10:01"))
    #expect(dossier.line.due == DueMoment(on: PlainDate(dayNumber: 20_879), at: hour))
    #expect(dossier.received.dueAt == "10:01")
    let unknown = dossier.received.decisions.filter { $0.value == KeptDecision.unknown }
    #expect(unknown.map(\.rule).prefix(2) == ["processing.correction", "papers.correction"])
    let due = try #require(dossier.line.due)
    let later = try #require(ClockTime("10:02"))
    #expect(!due.isPast(on: due.on, at: hour))
    #expect(due.isPast(on: due.on, at: later))
    try await desk.register.verify()
  }

  @Test func `one apologises for what is late, with a working day to come`() async throws {
    let desk = try await desk("2026-11-18")
    let id = try await receive(desk, .birth, "birthAgain")
    func apologise(_ day: String, key: String) async throws {
      try await step(desk, id, .apologised, key: key) { $0.dueOn = PlainDate(iso8601: day) }
    }
    await #expect(throws: RegistrationRefusal.notDueYet) {
      try await apologise("2026-12-01", key: "buoc-1")
    }
    try move(desk, to: "2026-11-27", 9)
    for day in ["1990-01-01", "2026-11-27", "2026-11-29"] {
      await #expect(throws: RegistrationRefusal.newDayNotWorking) {
        try await apologise(day, key: "buoc-2")
      }
    }
    try await apologise("2026-11-30", key: "buoc-3")
    try move(desk, to: "2026-12-02", 9)
    try await apologise("2026-12-04", key: "buoc-4")
    let dossier = try await view(desk, id)
    let last = try #require(dossier.steps.last?.step)
    // The second slip cites the day that the first one named.
    #expect(dossier.standing(before: last).due?.on.iso8601 == "2026-11-30")
    #expect(dossier.line.dueOn?.iso8601 == "2026-12-04")
  }

  @Test func `a result that lies here is late too`() async throws {
    let desk = try await desk("2026-11-18")
    let id = try await receive(desk, .birth)
    _ = try await desk.register(.birth, RegistrationTests.birth, key: "ks-1", dossier: id)
    try move(desk, to: "2026-11-20", 9)
    #expect(try await due(desk) == 1)
    try await step(desk, id, .apologised, key: "buoc-1") {
      $0.dueOn = PlainDate(iso8601: "2026-11-23")
    }
    #expect(try await view(desk, id).line.state == .registered)
  }

  @Test func `a colleague's look-up does not stop a step, and an ended dossier takes none`()
    async throws
  {
    let desk = try await desk("2026-11-18")
    let id = try await receive(desk, .birth)
    let seen = try await view(desk, id).line.version
    let lookup = KeptLookup(
      lookupID: "", dossierID: id, system: "CSDL", question: "cha", answer: "khớp",
      by: OfficeHistory.hand)
    _ = try await desk.dossiers.keep(
      lookup: lookup, by: TestRegister.officer, requestKey: "tra-cuu-1")
    let withdrawn = DossierStepped(
      dossierID: id, step: .withdrawn, steppedOn: OfficeHistory.day, by: OfficeHistory.hand)
    _ = try await desk.dossiers.step(
      withdrawn, over: seen, by: TestRegister.officer, requestKey: "buoc-1")
    await #expect(throws: RegistrationRefusal.notNow) {
      _ = try await desk.dossiers.keep(
        lookup: lookup, by: TestRegister.officer, requestKey: "tra-cuu-2")
    }
    try await desk.register.verify()
  }

  @Test func `a notice has one dossier at a time`() async throws {
    let desk = try await desk("2026-11-18")
    let id = try await receive(desk, .birth, notice: "CS-1")
    await #expect(throws: RegistrationRefusal.noticeTaken(dossierID: id, code: "HT-2026-000001")) {
      _ = try await receive(desk, .birth, key: "ho-so-2", notice: "CS-1")
    }
    try await step(desk, id, .withdrawn, key: "buoc-1")
    _ = try await receive(desk, .birth, key: "ho-so-2", notice: "CS-1")
  }

  @Test func `taking in for another commune names it`() async throws {
    let desk = try await desk("2026-11-18")
    await #expect(throws: RegistrationRefusal.fieldMissing("officeField.destination")) {
      _ = try await desk.dossiers.receive(
        DossierIntake(act: .birth, channel: .forAnotherCommune, applicant: "Lê Viết Hùng"),
        by: TestRegister.officer, requestKey: "ho-so-1")
    }
  }

  @Test func `a law that is over, or not there yet, is not in force`() throws {
    let law = try OfficeLaw.book()
    let before = PlainDate(dayNumber: 20_775)
    let after = PlainDate(dayNumber: 20_900)
    #expect(CitedLaw("Điều 18, 60/2014/QH13", on: before, in: law) == .inForce)
    #expect(
      CitedLaw("điều 18 (60/2014/qh13)", on: after, in: law)
        == .notInForce(instrument: "60/2014/QH13"))
    #expect(
      CitedLaw("03/2026/QH16", on: before, in: law) == .notInForce(instrument: "03/2026/QH16"))
    #expect(CitedLaw("xyz", on: before, in: law) == .unknown)
  }
}
