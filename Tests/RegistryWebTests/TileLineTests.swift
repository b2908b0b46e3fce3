import CivilDate
import Messages
import RegistryServices
import Testing

@testable import RegistryWeb

/// What the leader reads of a target of few cases.
struct TileLineTests {
  private func line(
    _ numerator: Int, _ denominator: Int, _ status: TargetTile.Status
  ) throws -> Fields {
    let hundredths = 10_000 * numerator / denominator
    return TileLine(
      tile: TargetTile(
        id: "vulnerable", group: .peopleWithoutPapers, name: "Nhóm yếu thế", year: nil,
        numerator: numerator, denominator: denominator, hundredths: hundredths, status: status,
        reason: nil, interval: nil, missing: denominator - numerator, gap: nil,
        goals: [.init(year: 2028, hundredths: 8_000)], nationalGoals: [], trend: []),
      asOf: PlainDate.lastDay(ofYear: 2026), isToday: true, readsPeople: true,
      messages: try RouterProbe.messages.get()
    ).fields
  }

  @Test func `three of three who are due, while others are to come, reach no target`() throws {
    let few = try line(3, 3, .provisional)
    #expect(few["value"] as? String == "3/3")
    #expect(few["fraction"] as? String == "dưới 10 ca, không nêu tỷ lệ")
    #expect(few["standing"] as? String == nil)
  }

  @Test func `few cases that are all there are judged by their counts`() throws {
    let few = try line(3, 3, .final)
    #expect(few["value"] as? String == "3/3")
    #expect(few["standing"] as? String == "✓ đạt mục tiêu 2028")
  }

  @Test func `tables that are not out are on the page where they are published`() throws {
    let messages = try RouterProbe.messages.get()
    let line = TileLine(
      tile: TargetTile(
        id: "yearly_publication", group: .publication, name: "Công bố", year: nil, numerator: 0,
        denominator: 2, hundredths: 0, status: .final, reason: nil, interval: nil, missing: 2,
        gap: 2, goals: [.init(year: 2026, hundredths: 10_000)], nationalGoals: [], trend: []),
      asOf: PlainDate.lastDay(ofYear: 2026), isToday: true, readsPeople: true,
      messages: messages
    ).fields
    #expect(line["missingHref"] as? String == "/cong-bo")
    #expect(line["value"] as? String == "0,0\u{A0}%")
  }

  @Test func `ten cases are a rate`() throws {
    let ten = try line(10, 10, .provisional)
    #expect(ten["value"] as? String == "100,0\u{A0}%" && ten["fraction"] as? String == "10/10")
  }
}
