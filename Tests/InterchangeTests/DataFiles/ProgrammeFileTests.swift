import ActionProgramme
import CivilDate
import Interchange
import Testing
import VitalStatistics

@Suite struct ProgrammeFileTests {
  private func shipped() throws -> Programme {
    let folder = "\(projectFolder)/Sources/Interchange/Resources/Programme"
    return try ProgrammeFile.programme(path: "\(folder)/programme-2026-2030.yaml")
  }

  @Test func `the programme of the sample commune is the annex row by row`() throws {
    let programme = try shipped()

    #expect(programme.commune.code == "09931")
    #expect(programme.commune.predecessors == ["Cộng Hòa", "Đồng Quang", "Hưng Đạo"])
    #expect(programme.plan.date == .month(year: 2026, month: 4))
    #expect(programme.plan.number == "")
    #expect(programme.period == 2026...2030)
    #expect(programme.agencies.map(\.code) == ["VP", "VHXH", "KT", "TTDV", "LQ"])
    #expect(programme.sections.map(\.id) == ["I", "II", "III", "IV", "V", "VI"])
    #expect(programme.sections.map(\.items.count) == [1, 2, 4, 5, 2, 2])
    #expect(programme.items.filter(\.isHeading).map(\.id) == ["III.2"])
    #expect(programme.findTarget(.birthOnTime)?.name == "Tỷ lệ đăng ký khai sinh đúng hạn")
  }

  @Test func `each of the thirteen targets has its percentages and its item`() throws {
    let programme = try shipped()

    #expect(programme.targets.map(\.indicator) == IndicatorKey.allCases)
    #expect(
      programme.goals[.birthOnTime] == [
        Goal(year: 2028, hundredths: 9_800), Goal(year: 2030, hundredths: 9_850),
      ])
    #expect(programme.goals[.yearlyPublication] == [Goal(year: 2026, hundredths: 10_000)])
    #expect(programme.nationalGoals.count == 2)
    #expect(programme.nationalGoals[.birthWithinYear]?.first?.hundredths == 9_800)
    for key in IndicatorKey.allCases { #expect(programme.findItem(for: key) != nil, "\(key)") }
  }

  @Test func `schedules are read as they are stated`() throws {
    let items = try shipped().items
    func schedule(_ id: String) -> ItemSchedule? { items.first { $0.id == id }?.schedule }

    #expect(schedule("I.1") == .once(due: PlainDate(dayNumber: 20_573)))
    #expect(PlainDate(dayNumber: 20_573).iso8601 == "2026-04-30")
    #expect(schedule("II.1") == .ongoing(from: 2026))
    #expect(schedule("IV.1") == .yearly)
    #expect(schedule("IV.4") == .asDirected)
    #expect(schedule("III.3") == .unstated)
  }

  private let small = """
    programme:
      title: T
      unit: {code: "09931", name: X, province_code: "01", province: P, predecessors: []}
      plan: {number: "", date: "", issued_by: U}
      period: {from: 2026, to: 2030}
    agencies: {VP: Văn phòng}
    sections:
    - id: I
      title: S
      items:
      - {id: I.1, content: C, lead: VP, time: "", schedule: {kind: yearly}, targets: [vulnerable]}
    targets:
      vulnerable: {name: N, 2028: 80}
    """

  @Test func `a small programme is read and its empty date stays empty`() throws {
    let programme = try ProgrammeFile.programme(text: small, path: "small.yaml")

    #expect(programme.plan.date == nil)
    #expect(programme.items.first?.targets == [.vulnerable])
    #expect(programme.nationalGoals.isEmpty)
  }

  @Test(arguments: [
    ("title: T", "titel: T", [DataFileProblem.Kind.missingKey, .unknownKey]),
    ("lead: VP", "lead: KT", [.unknownName]),
    ("2028: 80", "2028: 180", [.wrongValue]),
    ("2028: 80", "2028: 80.125", [.wrongValue]),
    ("targets: [vulnerable]", "targets: [birth_on_time]", [.unknownName]),
    ("targets: [vulnerable]", "targets: [births]", [.wrongValue]),
    ("{kind: yearly}", "{kind: sometimes}", [.wrongValue]),
    ("{kind: yearly}", "{kind: once}", [.missingKey]),
    ("{kind: yearly}", "yearly", [.wrongShape]),
    ("to: 2030", "to: 2020", [.wrongValue]),
    ("  items:\n", "  items: []\n  rest:\n", [.unknownKey]),
    ("programme:", "[", [.malformed]),
  ])
  func `a slip in the file is refused with its line`(
    right: String, wrong: String, kinds: [DataFileProblem.Kind]
  ) throws {
    let text = small.replacing(right, with: wrong)
    let refusal = #expect(throws: DataFileRefusal.self) {
      try ProgrammeFile.programme(text: text, path: "small.yaml")
    }

    #expect(refusal?.path == "small.yaml")
    #expect(refusal?.problems.map(\.kind) == kinds)
    if kinds != [.malformed] { #expect(refusal?.problems.allSatisfy { $0.line > 0 } ?? false) }
  }
}
