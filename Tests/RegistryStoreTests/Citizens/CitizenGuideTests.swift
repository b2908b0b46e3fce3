import CivilDate
import CivilRegistration
import RegistryServices
import Testing

/// The public's guide by the law files as they are shipped.
struct CitizenGuideTests {
  private func guide(_ day: String) throws -> ProcedureGuide {
    ProcedureGuideMaking(try OfficeLaw.book()).guide(on: try #require(PlainDate(iso8601: day)))
  }

  private func notice(_ procedure: String, _ day: String) throws -> ProcedureNotice {
    try #require(try guide(day).notices.first { $0.procedure == procedure })
  }

  @Test func `a birth: who, by when, on which papers, how long and for how much`() throws {
    let birth = try notice("birth", "2026-11-28")
    #expect(birth.applicants == ["parent", "relative", "carer"])
    #expect(birth.declaration?.value == "60")
    #expect(try notice("death", "2026-11-28").declaration?.value == "15")
    #expect(try notice("birthAgain", "2026-11-28").declaration == nil)
    // The certificate of birth comes from the database; it is not asked for.
    #expect(
      birth.papers.filter { $0.source == .lookedUp }.contains { $0.name.contains("birthNotice") })
    #expect(birth.papers.first?.name == "declaration")
    let values = Dictionary(birth.decisions.map { ($0.rule, $0.value) }) { first, _ in first }
    #expect(values["processing.birth"] == "sameDay" && values["fee.birth"] == "0")
    #expect(try notice("marriageForeign", "2026-11-28").verified?.value == "10 workingDays")
  }

  @Test func `the guide tells until when it holds, and what is not published after that`() throws {
    let now = try guide("2026-11-28")
    #expect(now.lastDay?.iso8601 == "2027-02-28" && now.cutOff?.text == "15:00")
    let next = try guide("2027-03-01")
    #expect(next.cutOff == nil && next.lastDay == nil)
    for notice in next.notices {
      #expect(notice.papers.isEmpty, "\(notice.procedure)")
      #expect(notice.applicants.isEmpty, "\(notice.procedure)")
    }
    let birth = try notice("birth", "2027-03-01")
    #expect(birth.declaration?.value == KeptDecision.unknown)
    // The new law has a general term of its own.
    #expect(birth.decisions.contains { $0.rule == "processing.birth" && $0.value == "24 hours" })
    let change = try notice("change", "2027-03-01")
    #expect(
      change.decisions.map(\.value).prefix(2) == [KeptDecision.unknown, "24 hours"])
  }

  @Test func `what comes from a court and adoptions are left to the counter`() throws {
    let acts = Set(try guide("2026-11-28").notices.map(\.act))
    #expect(acts.isSuperset(of: [.birth, .death, .marriage, .extract, .maritalStatus, .change]))
    #expect(acts.isDisjoint(with: [.judgment, .adoption, .revocation, .foreignAdoption]))
  }
}
