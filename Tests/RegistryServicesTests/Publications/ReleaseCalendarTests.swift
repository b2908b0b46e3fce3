import CivilDate
import RegistryServices
import Testing

/// When what is published.
@Suite struct ReleaseCalendarTests {
  private func day(_ text: String) throws -> PlainDate { try #require(PlainDate(iso8601: text)) }

  @Test func `nothing is due before the programme's first January`() throws {
    #expect(ReleaseCalendar.due(by: try day("2026-04-01")).isEmpty)
    #expect(ReleaseCalendar.due(by: try day("2026-11-22")).isEmpty)
    let first = ReleaseCalendar.due(by: try day("2027-01-20"))
    // The figures of 2026 for the first time, and those of 2025 for good.
    #expect(first.map(\.year) == [2025, 2026])
    #expect(first.map(\.kind) == [.final, .provisional])
  }

  @Test func `a final release asks for a whole year of late entries`() throws {
    let release = try #require(ReleaseCalendar.releases(of: 2025).last)
    func vintage(_ asOf: String) throws -> PublishedVintage {
      PublishedVintage(
        year: 2025, number: 1, asOf: try day(asOf), publishedOn: try day(asOf),
        revisionNote: "", signer: "", communeCode: "", communeName: "", goals: [],
        headlines: [], observations: [])
    }
    let due = try day("2027-01-20")
    #expect(release.kind == .final && release.day == due)
    #expect(!release.isMet(by: try vintage("2026-12-31")))
    #expect(release.isMet(by: try vintage("2027-01-01")))
  }

  @Test func `what comes next stands first`() throws {
    let coming = ReleaseCalendar.coming(after: try day("2026-11-22"))
    #expect(coming.map(\.day) == coming.map(\.day).sorted())
    let next = try day("2027-01-20")
    #expect(coming.first?.day == next)
  }
}
