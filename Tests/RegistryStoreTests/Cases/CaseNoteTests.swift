import CivilDate
import RegistryServices
import Testing

@testable import RegistryStore

/// What somebody found out about a case, kept for good.
struct CaseNoteTests {
  private static func desk() async throws -> (TestRegister, StoredCases) {
    let register = try await TestRegister()
    let clock = register.clock
    let rules = try SampleCommune.rules()
    return (
      register,
      StoredCases(
        ledger: register.ledger, rules: rules, now: Now { clock.moment },
        accessLog: SeenEvents())
    )
  }

  @Test func `notes stand newest first with who wrote them and when`() async throws {
    let (register, desk) = try await Self.desk()
    let first = register.clock.moment
    _ = try await desk.note(
      caseID: "birth:1", text: "  đã   liên hệ \n mai gọi lại", by: TestRegister.officer,
      requestKey: "1")
    register.clock.advance(seconds: 60)
    _ = try await desk.note(
      caseID: "birth:1", text: "đã chuyển đi", by: TestRegister.officer, requestKey: "2")
    _ = try await desk.note(
      caseID: "birth:2", text: "khác", by: TestRegister.officer, requestKey: "3")
    #expect(
      try await desk.notes(caseID: "birth:1") == [
        CaseNote(
          text: "đã chuyển đi", author: "Nguyễn Thị Lan", recordedAt: first.adding(seconds: 60)),
        CaseNote(
          text: "đã liên hệ\nmai gọi lại", author: "Nguyễn Thị Lan", recordedAt: first),
      ])
    try await register.verify()
  }

  @Test func `the same request again is one note`() async throws {
    let (register, desk) = try await Self.desk()
    for _ in 0..<2 {
      _ = try await desk.note(
        caseID: "birth:1", text: "a", by: TestRegister.officer, requestKey: "1")
    }
    #expect(try await register.kinds()["case.noted"] == 1)
    await #expect(throws: LedgerFailure.requestKeyReused) {
      try await desk.note(
        caseID: "birth:1", text: "b", by: TestRegister.officer, requestKey: "1")
    }
  }

  @Test(arguments: ["", "   ", "\n \n", String(repeating: "x", count: 2_001)])
  func `a note of nothing, or of too much, is refused`(_ text: String) async throws {
    let (_, desk) = try await Self.desk()
    await #expect(throws: CaseRefusal.noteLength(maximum: 2_000)) {
      try await desk.note(
        caseID: "birth:1", text: text, by: TestRegister.officer, requestKey: "1")
    }
  }

  @Test(arguments: ["", "a b", "a/b", "a\u{0}", String(repeating: "a", count: 65)])
  func `a note on what is no case is refused`(_ id: String) async throws {
    let (_, desk) = try await Self.desk()
    await #expect(throws: CaseRefusal.unknownCase) {
      try await desk.note(caseID: id, text: "a", by: TestRegister.officer, requestKey: "1")
    }
  }
}
