import CivilDate
import RegistryServices
import Testing

/// When what is published.
@Suite struct ReleaseCalendarTests {
  private func day(_ text: String) throws -> PlainDate { try #require(PlainDate(iso8601: text)) }

  private static let lines = """
    # a comment
    since,2026-05-01,2024
    release,provisional,1,20,1,source
    release,final,1,20,2,source
    licence,CC BY 4.0,https://creativecommons.org/licenses/by/4.0/
    """

  private func calendar() throws -> ReleaseCalendar { try ReleaseCalendar(csv: Self.lines) }

  @Test(arguments: [
    ("since,2026-05-01,2024", "since,2026-05-01", ReleaseCalendar.Problem.line(2)),
    ("final,1,20,2", "final,13,20,2", .line(4)), ("https://creative", "javascript:", .line(5)),
    ("release,final,1,20,2,source", "", .missing("release")),
    ("licence,CC BY 4.0,https://creativecommons.org/licenses/by/4.0/", "", .missing("licence")),
  ])
  func `a line that says nothing, or is missing, is named`(
    _ text: String, _ other: String, _ problem: ReleaseCalendar.Problem
  ) {
    #expect(Self.lines.contains(text))
    let parts = Self.lines.split(separator: text, omittingEmptySubsequences: false)
    #expect(throws: problem) { try ReleaseCalendar(csv: parts.joined(separator: other)) }
  }

  @Test func `a circular that asks for another day is another line`() throws {
    let lines = Self.lines.split(separator: "provisional,1,20").joined(
      separator: "provisional,2,15")
    let first = try ReleaseCalendar(csv: lines).due(by: try day("2027-02-15"))
    let expected = try day("2027-02-15")
    #expect(first.contains { $0.kind == .provisional && $0.year == 2026 && $0.day == expected })
  }

  @Test func `nothing is due before the programme's first January`() throws {
    #expect(try calendar().due(by: try day("2026-04-01")).isEmpty)
    #expect(try calendar().due(by: try day("2026-11-22")).isEmpty)
    let first = try calendar().due(by: try day("2027-01-20"))
    // The figures of 2026 for the first time, and those of 2025 for good.
    #expect(first.map(\.year) == [2025, 2026])
    #expect(first.map(\.kind) == [.final, .provisional])
  }

  @Test func `a final release asks for a whole year of late entries`() throws {
    let release = try #require(calendar().releases(of: 2025).last)
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
    let coming = try calendar().coming(after: try day("2026-11-22"))
    #expect(coming.map(\.day) == coming.map(\.day).sorted())
    let next = try day("2027-01-20")
    #expect(coming.first?.day == next)
  }
}
