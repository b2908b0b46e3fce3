import ActionProgramme
import CivilDate
import FoundationEssentials
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// The plan as acts: adopted with the first work, worked on, proven, rebuilt equal.
@Suite struct StoredProgrammeTests {
  @Test func `the shipped plan has its fifteen items, one heading and thirteen targets`()
    async throws
  {
    let view = try await TestPlan().desk.plan(asOf: nil)
    #expect(!view.isAdopted)
    #expect(view.programme.items.filter { !$0.isHeading }.count == 15)
    #expect(view.programme.items.filter(\.isHeading).map(\.id) == ["III.2"])
    #expect(view.programme.targets.count == 13)
    #expect(view.targets.count == 13)
    #expect(view.programme.findItem(id: "VI.2")?.lead == nil)
    #expect(
      view.instances.filter { $0.key.year == nil }.map(\.key.item)
        == ["III.3", "IV.4", "V.2", "VI.2"])
    #expect(view.instances(of: "II.1").map(\.key.year) == [2026, 2027, 2028, 2029, 2030])
  }

  @Test func `the first work adopts the plan in the same transaction, once`() async throws {
    let plan = try await TestPlan()
    _ = try await plan.record("II.2", 2026)
    _ = try await plan.record("II.2", 2026, version: 1, note: "gửi công văn", key: "khoa-2")
    #expect(
      try await plan.register.acts().map(\.kind) == [
        "register.opened", "programme.adopted", "programme.instance-recorded",
        "programme.instance-recorded",
      ])
    let view = try await plan.desk.plan(asOf: nil)
    #expect(view.isAdopted)
    #expect(view.programme == (try TestPlan.shipped()))
    try await plan.register.verify()
  }

  @Test func `the same sending twice is one act`() async throws {
    let plan = try await TestPlan()
    let first = try await plan.record("II.2", 2026)
    let second = try await plan.record("II.2", 2026)
    #expect(second.wasKnown && second.actID == first.actID)
  }

  @Test func `who saw an older version is told who was quicker, and nothing is overwritten`()
    async throws
  {
    let plan = try await TestPlan()
    let moment = plan.register.clock.moment
    _ = try await plan.record("II.2", 2026, state: .underWay, by: TestPlan.leader)
    await #expect(throws: ProgrammeRefusal.changedMeanwhile(author: "Trần Văn Hưng", at: moment)) {
      try await plan.record("II.2", 2026, state: .nothingArose, key: "khoa-2")
    }
    #expect(try await plan.instance("II.2", 2026).record.state == .underWay)
  }

  @Test func `an item is done only with a proof of each result, and reopens when one is withdrawn`()
    async throws
  {
    let plan = try await TestPlan()
    await #expect(throws: ProgrammeRefusal.instance([.lacksProof(results: [1, 2, 3])])) {
      try await plan.record("II.1", 2026, state: .done)
    }
    for result in 1...3 {
      _ = try await plan.prove("II.1", 2026, result: result, "\(result)", key: "mc-\(result)")
    }
    _ = try await plan.record("II.1", 2026, state: .done, key: "khoa-2")
    let done = try await plan.instance("II.1", 2026)
    #expect(done.standing(on: SampleDay.day("2026-11-22")) == .done)
    let proof = try #require(done.proofs.first { $0.result == 3 })
    _ = try await plan.desk.withdrawEvidence(
      id: proof.id, reason: "nhầm tệp", by: TestRegister.officer, requestKey: "rut")
    let reopened = try await plan.instance("II.1", 2026)
    #expect(reopened.record.state == .underWay)
    #expect(reopened.record.version == 2)
    #expect(reopened.lackingResults == [3])
    await #expect(throws: ProgrammeRefusal.alreadyWithdrawn) {
      try await plan.desk.withdrawEvidence(
        id: proof.id, reason: "lại", by: TestRegister.officer, requestKey: "rut-2")
    }
    try await plan.register.verify()
  }

  @Test func `a proof's file lies under its hash, and a changed one is not given out`() async throws
  {
    let plan = try await TestPlan()
    let id = try await plan.prove("II.2", 2026, result: 1, "abc", key: "mc-1")
    _ = try await plan.prove("II.2", 2027, result: 1, "abc", key: "mc-2")
    let evidence = try #require(try await plan.desk.evidence(id: id))
    #expect(
      evidence.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(evidence.byteCount == 3)
    let place = try await plan.desk.file(of: evidence)
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: plan.folder.appending(path: "evidence").path)
    #expect(kept == [evidence.digest])
    try Data("abd".utf8).write(to: URL(filePath: place))
    await #expect(throws: ProgrammeRefusal.fileMissing) {
      try await plan.desk.file(of: evidence)
    }
  }

  @Test func `an empty file, an unknown result, a link that is none are refused`() async throws {
    let plan = try await TestPlan()
    let key = InstanceKey(item: "II.2", year: 2026)
    await #expect(throws: ProgrammeRefusal.emptyFile) {
      try await plan.prove("II.2", 2026, result: 1, "", key: "mc-1")
    }
    await #expect(throws: ProgrammeRefusal.unknownResult) {
      try await plan.prove("II.2", 2026, result: 2, "a", key: "mc-2")
    }
    for link in ["javascript:alert(1)", "https://", "http://a b", "x"] {
      await #expect(throws: ProgrammeRefusal.linkNotAnAddress) {
        try await plan.desk.addEvidence(
          EvidenceCommand(key: key, result: 1, kind: .link, title: "t", reference: link),
          by: TestRegister.officer, requestKey: "mc-3")
      }
    }
    #expect(try await plan.register.kinds()["programme.evidence-added"] == nil)
  }

  @Test func `an item on direction can be opened for a year, one of another year cannot`()
    async throws
  {
    let plan = try await TestPlan()
    _ = try await plan.record("IV.4", 2027) { $0.due = SampleDay.day("2027-05-01") }
    let years = try await plan.desk.plan(asOf: nil).instances(of: "IV.4").map(\.key.year)
    #expect(years == [nil, 2027])
    await #expect(throws: ProgrammeRefusal.unknownInstance) {
      try await plan.record("I.1", 2027, key: "khoa-2")
    }
  }

  @Test func `the history of an item tells who did what, newest first`() async throws {
    let plan = try await TestPlan()
    _ = try await plan.record("II.2", 2026, note: "bắt đầu")
    plan.register.clock.advance(seconds: 86_400)
    _ = try await plan.prove("II.2", 2026, result: 1, key: "mc-1")
    let history = try await plan.desk.instance(InstanceKey(item: "II.2", year: 2026)).history
    #expect(history.map(\.what) == [.evidenceAdded, .recorded])
    #expect(history.map(\.text) == ["Báo cáo", "bắt đầu"])
    let since = plan.register.clock.moment
    #expect(try await plan.desk.changes(since: since, limit: 10).map(\.what) == [.evidenceAdded])
  }

  @Test func `a line of a book is kept, changed, struck out, and refused with all its faults`()
    async throws
  {
    let plan = try await TestPlan()
    let typed = ["name": "Máy in", "equipmentType": "printer", "equipmentState": "good"]
    var command = RecordCommand(
      kind: .equipment, id: "", seenVersion: 0, isStruckOut: false, typed: typed)
    let line = try await plan.desk.keep(command, by: TestRegister.officer, requestKey: "so-1")
    let again = try await plan.desk.keep(command, by: TestRegister.officer, requestKey: "so-1")
    #expect(again == line)
    command.id = line.id
    command.seenVersion = 1
    command.typed["equipmentState"] = "broken"
    let changed = try await plan.desk.keep(command, by: TestPlan.leader, requestKey: "so-2")
    #expect(changed.version == 2 && changed.values["equipmentState"] == "broken")
    await #expect(
      throws: ProgrammeRefusal.changedMeanwhile(author: "Trần Văn Hưng", at: changed.recordedAt)
    ) { try await plan.desk.keep(command, by: TestRegister.officer, requestKey: "so-3") }
    command.seenVersion = 2
    command.isStruckOut = true
    _ = try await plan.desk.keep(command, by: TestRegister.officer, requestKey: "so-4")
    #expect(try await plan.desk.records(.equipment, withStruckOut: false) == [])
    #expect(try await plan.desk.records(.equipment, withStruckOut: true).count == 1)
    let wrong = RecordCommand(
      kind: .equipment, id: "", seenVersion: 0, isStruckOut: false, typed: ["boughtOn": "x"])
    await #expect(
      throws: ProgrammeRefusal.record([
        RecordProblem(field: "name", kind: .missing),
        RecordProblem(field: "equipmentType", kind: .missing),
        RecordProblem(field: "boughtOn", kind: .notADay, values: ["x"]),
        RecordProblem(field: "equipmentState", kind: .missing),
      ])
    ) { try await plan.desk.keep(wrong, by: TestRegister.officer, requestKey: "so-5") }
    try await plan.register.verify()
  }

  @Test func `a plan adopted in other words keeps the work that was done`() async throws {
    let plan = try await TestPlan()
    _ = try await plan.record("II.2", 2026, note: "a")
    var other = try TestPlan.shipped()
    other.plan.number = "45/KH-UBND"
    _ = try await plan.desk.adopt(other, by: TestPlan.leader, requestKey: "moi")
    let view = try await plan.desk.plan(asOf: nil)
    #expect(view.programme.plan.number == "45/KH-UBND")
    #expect(view.instances(of: "II.2").first?.record.version == 1)
    try await plan.register.verify()
  }

  @Test func `a register with plan and books is rebuilt equal, and a changed row is found`()
    async throws
  {
    let plan = try await TestPlan()
    _ = try await plan.record("II.2", 2026) {
      $0.steps = [InstanceStep(text: "một", isDone: true)]
    }
    let id = try await plan.prove("II.2", 2026, result: 1, key: "mc-1")
    _ = try await plan.desk.withdrawEvidence(
      id: id, reason: "nhầm", by: TestRegister.officer, requestKey: "rut")
    let fresh = try TestDatabases.empty()
    let report = try await RegisterRebuild(
      of: plan.register.database, migrations: TestDatabases.ledgerMigrations()
    ).run(into: fresh)
    #expect(report.differing == [])
    try await plan.register.database.write { connection in
      try connection.run("UPDATE programme_instance SET state = 'done'")
    }
    await #expect(throws: VerificationProblem.self) { try await plan.register.verify() }
  }
}

private enum SampleDay {
  static func day(_ text: String) -> PlainDate {
    PlainDate(iso8601: text) ?? PlainDate(dayNumber: 0)
  }
}
