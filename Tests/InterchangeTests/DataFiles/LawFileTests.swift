import CivilDate
import Interchange
import LegalRules
import Testing

@Suite struct LawFileTests {
  private let resources = "\(projectFolder)/Sources/Interchange/Resources"

  @Test func `the law files and holidays that ship make a law book`() throws {
    let holidays = try HolidayFile.calendar(path: "\(resources)/Holidays/holidays-vn.csv")
    let book = try LawFile.book(folder: "\(resources)/Law", holidays: holidays)
    let day = PlainDate.firstDay(ofYear: 2026)

    #expect(try book.days(.birthDeadline, on: day) == 60)
    #expect(try book.days(.deathDeadline, on: day) == 15)
    #expect(
      try book.inForce(.birthDeadline, on: day).citation.text == "Điều 15 khoản 1, 60/2014/QH13")
    #expect(throws: LegalGap.self) {
      try book.days(.birthDeadline, on: PlainDate.firstDay(ofYear: 2028))
    }
    #expect(holidays.coveredYears.contains(2026))
  }

  private let small = """
    rules:
    - rule: deadline.birth
      kind: days
      versions:
      - {from: 2016-01-01, to: 2027-02-28, status: inForce, value: 60, citation: {instrument: L, article: Đ}}
      - {from: 2027-03-01, status: unknown, citation: {instrument: M, article: ""}}
    """

  @Test func `a rule is read with its versions`() throws {
    let rules = try LawFile.rules(text: small, path: "small.yaml")
    let versions = try #require(rules.first?.versions)

    #expect(rules.map(\.name) == [.birthDeadline])
    #expect(versions.map(\.value) == [.days(60), nil])
    #expect(versions.map(\.from.iso8601) == ["2016-01-01", "2027-03-01"])
    #expect(versions.map { $0.to?.iso8601 } == ["2027-02-28", nil])
    #expect(versions.map(\.status) == [.inForce, .unknown])
    #expect(versions.map(\.citation.text) == ["Đ, L", "M"])
  }

  @Test(arguments: [
    ("value: 60", "value: sixty", DataFileProblem.Kind.wrongValue, 5),
    ("value: 60", "valeu: 60", .unknownKey, 5),
    ("from: 2016-01-01", "from: 2016-02-30", .wrongValue, 5),
    ("to: 2027-02-28", "to: 28/02/2027", .wrongValue, 5),
    ("kind: days", "kind: weeks", .wrongValue, 3),
    ("status: unknown", "status: perhaps", .wrongValue, 6),
    ("instrument: M, ", "", .missingKey, 6),
    ("rule: deadline.birth", "role: deadline.birth", .missingKey, 2),
    ("rules:", "law:", .missingKey, 1),
  ])
  func `a slip in the file is refused with its line`(
    right: String, wrong: String, kind: DataFileProblem.Kind, line: Int
  ) throws {
    let text = small.replacing(right, with: wrong)
    let refusal = #expect(throws: DataFileRefusal.self) {
      try LawFile.rules(text: text, path: "small.yaml")
    }

    #expect(refusal?.problems.contains { $0.kind == kind && $0.line == line } ?? false)
  }

  @Test func `a key that stands twice is refused`() {
    let text = small.replacing("kind: days", with: "kind: days\n  kind: flag")

    #expect(throws: DataFileRefusal.self) { try LawFile.rules(text: text, path: "small.yaml") }
  }

  @Test func `a folder that is not there is refused by its name`() {
    let refusal = #expect(throws: DataFileRefusal.self) { try LawFile.rules(folder: "/none") }

    #expect(refusal?.path == "/none")
    #expect(refusal?.problems.first?.kind == .unreadable)
  }
}
