import CivilDate
import LegalRules
import Testing

@Suite struct `A trail of rules` {
  private func book() throws -> LawBook {
    let citation = Citation(instrument: "1/2026", article: "Điều 2")
    let list = LawRule(
      name: "signer.birth", kind: .list,
      versions: [
        .init(
          from: try day("2016-01-01"), to: try day("2027-02-28"), status: .inForce,
          value: .list(["chairman", "viceChairman"]), citation: citation),
        .init(
          from: try day("2027-03-01"), to: nil, status: .unknown, value: nil, citation: citation),
      ])
    return try LawBook(
      LawFile.rules() + [list], holidays: WorkingCalendar([], covering: 2016...2027))
  }

  @Test func `keeps each rule once, with the day that selected it`() throws {
    var trail = RuleTrail(try book())
    let today = try day("2026-11-26")
    #expect(trail.list("signer.birth", on: today) == ["chairman", "viceChairman"])
    #expect(trail.list("signer.birth", on: today)?.count == 2)
    #expect(trail.applied.map(\.rule) == ["signer.birth"] && trail.applied[0].on == today)
    #expect(trail.citation(of: "signer.birth")?.text == "Điều 2, 1/2026")
    #expect(trail.gaps.isEmpty)
  }

  @Test func `answers a gap with nothing and keeps it`() throws {
    var trail = RuleTrail(try book())
    let after = try day("2027-03-01")
    #expect(trail.list("signer.birth", on: after) == nil)
    #expect(trail.text("paper.birth.title", on: after) == nil)
    #expect(trail.text("signer.birth", on: try day("2026-11-26")) == nil)
    #expect(trail.gaps.map(\.code) == ["law.unknown", "law.missing", "law.otherKind"])
    #expect(trail.gaps.map(\.isAnnounced) == [true, false, false])
    #expect(trail.citation(of: "paper.birth.title") == nil)
  }
}
