import ActionProgramme
import CivilDate
import RegistryServices
import Testing

@testable import RegistryStore

/// Documents: kept version by version, issued once, and then the proof of what the annex asks for.
@Suite struct StoredDocumentTests {
  private func document(
    _ kind: ProgrammeDocumentKind = .difficulties, year: Int = 2026, number: String = "7"
  ) -> ProgrammeDocument {
    ProgrammeDocument(
      head: DocumentHead(
        superior: "", agency: "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", place: "Hưng Đạo", number: number,
        date: PlainDate(iso8601: "2026-12-20"), signerTitles: ["CHỦ TỊCH"],
        signerName: "Trần Văn Hưng", recipients: ["Lưu: VT."]),
      kind: kind, year: year, asOf: PlainDate(dayNumber: 20_800), subject: "Khó khăn",
      blocks: [.paragraph("một")], annex: [])
  }

  private func keep(
    _ plan: TestPlan, _ document: ProgrammeDocument, id: String = "", seen: Int = 0,
    isFinal: Bool = false, key: String
  ) async throws -> DocumentLine {
    try await plan.desk.keep(
      DocumentCommand(id: id, seenVersion: seen, isFinal: isFinal, document: document),
      by: TestRegister.officer, requestKey: key)
  }

  @Test func `versions are all kept, and the last stands`() async throws {
    let plan = try await TestPlan()
    let first = try await keep(plan, document(), key: "vb-1")
    var changed = document()
    changed.blocks = [.paragraph("hai")]
    let second = try await keep(plan, changed, id: first.id, seen: 1, key: "vb-2")
    #expect(second.version == 2)
    #expect(try await plan.desk.versions(id: first.id).map(\.version) == [2, 1])
    #expect(try await plan.desk.documents().map(\.document) == [changed])
    await #expect(throws: ProgrammeRefusal.self) {
      try await keep(plan, document(), id: first.id, seen: 1, key: "vb-3")
    }
    try await plan.register.verify()
  }

  @Test func `an issued document is locked and proves the result that it is`() async throws {
    let plan = try await TestPlan()
    await #expect(throws: ProgrammeRefusal.documentIncomplete) {
      try await keep(plan, document(number: ""), isFinal: true, key: "vb-0")
    }
    let issued = try await keep(plan, document(), isFinal: true, key: "vb-1")
    let again = try await keep(plan, document(), isFinal: true, key: "vb-1")
    #expect(again == issued)
    await #expect(throws: ProgrammeRefusal.documentIssued) {
      try await keep(plan, document(), id: issued.id, seen: 1, key: "vb-2")
    }
    let instance = try await plan.instance("II.2", 2026)
    #expect(instance.proofs.map(\.title) == ["Số: 07/BC-UBND, Khó khăn"])
    #expect(instance.proofs.map(\.reference) == ["/van-ban/\(issued.id)"])
    #expect(instance.lackingResults == [])
    _ = try await keep(plan, document(.yearly), isFinal: true, key: "vb-3")
    #expect(try await plan.register.kinds()["programme.evidence-added"] == 1)
    try await plan.register.verify()
  }

  @Test func `the facts of a year hold what was done in it and the books that count`() async throws
  {
    let plan = try await TestPlan()
    _ = try await plan.record("II.2", 2026, note: "bắt đầu")
    let typed = ["description": "Thiếu giấy chứng sinh", "difficultyState": "open"]
    _ = try await plan.desk.keep(
      RecordCommand(
        kind: .difficulty, id: "", seenVersion: 0, isStruckOut: false, typed: typed),
      by: TestRegister.officer, requestKey: "so-1")
    let year = plan.register.clock.moment.civilDate(inOffsetMinutes: 420).year
    let facts = try await plan.desk.facts(year: year, asOf: nil)
    #expect(facts.changes.map(\.what) == [.adopted, .recorded, .recordKept])
    #expect(facts.lines(.difficulty).map(\.title) == ["Thiếu giấy chứng sinh"])
    #expect(facts.commune.name == "Xã Hưng Đạo")
    #expect(try await plan.desk.facts(year: year + 1, asOf: nil).changes == [])
  }

  @Test func `a campaign is measured by the villages that it names`() async throws {
    let sample = try await SampleCommune.imported()
    let rules = sample.rules
    let line = RecordLine(
      kind: .campaign, id: "c", version: 1, isStruckOut: false,
      values: RecordValues([
        "title": "Tháng khai sinh", "startsOn": "2025-03-01", "endsOn": "2025-03-31",
        "villages": "Thôn Không Có",
      ]), author: "", recordedAt: sample.register.clock.moment)
    var everywhere = line
    everywhere.values["villages"] = ""
    let both = [line, everywhere]
    let measured = try await sample.register.ledger.read { connection in
      try CampaignMeasuring(
        connection: connection, rules: rules, asOf: PlainDate(dayNumber: 20_779)
      ).measure(both)
    }
    let effect = try #require(measured[0].onTime)
    #expect(measured[0].unknownVillages == ["Thôn Không Có"])
    #expect(effect.touchedBefore.total == 0 && effect.reading == .tooFew)
    #expect(effect.othersBefore.total > 0 && effect.othersAfter.total > 0)
    #expect(measured[1].onTime == nil)
  }
}
