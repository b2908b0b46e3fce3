import ActionProgramme
import CivilDate
import Testing

@Suite struct EffectTests {
  private func day(_ text: String) -> PlainDate { SamplePlan.day(text) }
  private func cell(_ done: Int, _ total: Int) -> EffectCell {
    EffectCell(done: done, total: total)
  }

  /// 60/100 → 80/100 in the villages touched, 60/100 → 65/100 in the others: 20 − 5 = 15 points.
  /// With a case of either kind put to each: 61/102, 81/102, 61/102, 66/102; the middle is
  /// 20/102 − 5/102 = 14.7059 points, the variance Σ p(1−p)/102 = 0.0085553, the half width
  /// 1.96 · 0.092495 = 18.1287 points.
  @Test func `the difference of differences is told with its interval`() {
    let effect = CampaignEffect(
      touchedBefore: cell(60, 100), touchedAfter: cell(80, 100), othersBefore: cell(60, 100),
      othersAfter: cell(65, 100))
    #expect(effect.difference == 1_500)
    #expect(effect.interval == -342...3_283)
    #expect(effect.reading == .unclear)
  }

  @Test func `a rise that the numbers carry is called one, and its mirror a fall`() {
    let rose = CampaignEffect(
      touchedBefore: cell(100, 200), touchedAfter: cell(190, 200), othersBefore: cell(100, 200),
      othersAfter: cell(100, 200))
    #expect(rose.reading == .rose)
    let fell = CampaignEffect(
      touchedBefore: rose.touchedAfter, touchedAfter: rose.touchedBefore,
      othersBefore: rose.othersBefore, othersAfter: rose.othersAfter)
    #expect(fell.reading == .fell)
    #expect(fell.difference == -4_500)
  }

  @Test func `small numbers are said openly, and nothing is divided by nothing`() {
    let few = CampaignEffect(
      touchedBefore: cell(0, 4), touchedAfter: cell(4, 4), othersBefore: cell(50, 100),
      othersAfter: cell(50, 100))
    #expect(few.reading == .tooFew)
    let none = CampaignEffect(
      touchedBefore: cell(0, 0), touchedAfter: cell(4, 4), othersBefore: cell(50, 100),
      othersAfter: cell(50, 100))
    #expect(none.difference == nil && none.interval == nil && none.reading == .tooFew)
  }

  @Test func `the days before are as many as the days after, as far as they have come`() throws {
    let whole = try #require(
      EffectWindow(campaignFrom: day("2026-03-01"), months: 6, asOf: day("2026-11-22")))
    #expect(whole.after == day("2026-03-01")...day("2026-08-31"))
    #expect(whole.before.upperBound == day("2026-02-28"))
    #expect(
      whole.before.upperBound - whole.before.lowerBound
        == whole.after.upperBound - whole.after.lowerBound)
    let running = EffectWindow(campaignFrom: day("2026-11-01"), months: 6, asOf: day("2026-11-22"))
    #expect(running?.after == day("2026-11-01")...day("2026-11-22"))
    #expect(
      EffectWindow(campaignFrom: day("2026-12-01"), months: 6, asOf: day("2026-11-22")) == nil)
  }

  private func machine(_ state: String, _ bought: String) -> Equipment {
    Equipment(
      RecordValues([
        "name": "m", "equipmentType": "computer", "equipmentState": state, "boughtOn": bought,
      ]))
  }

  private func standard(_ from: String, perPost: String, cost: String) -> EquipmentStandard {
    EquipmentStandard(
      RecordValues([
        "equipmentType": "computer", "effectiveFrom": from, "perPost": perPost, "perOffice": "1",
        "lifeYears": "5", "unitCost": cost, "source": "CV 1",
      ]))
  }

  /// Three posts, one each and one for the office: 4. Of the office's own, one is good, one is five
  /// years old and to be replaced, one is broken, one retired: 4 − 1 = 3 to buy, 45 million.
  @Test func `the need is the standard of the day less what still serves`() throws {
    let equipment = [
      machine("good", "2024-01-01"), machine("worn", "2021-11-22"), machine("broken", "2024-01-01"),
      machine("retired", "2010-01-01"),
    ]
    let standards = [
      standard("2020-01-01", perPost: "9", cost: "1"),
      standard("2026-01-01", perPost: "1", cost: "15000000"),
      standard("2027-01-01", perPost: "5", cost: "2"),
    ]
    let needs = EquipmentNeed.needs(
      of: equipment, standards: standards, posts: 3, on: day("2026-11-22"))
    let computer = try #require(needs.first { $0.type == .computer })
    #expect(computer.required == 4 && computer.usable == 2)
    #expect(computer.overAge == 1 && computer.broken == 1)
    #expect(computer.toBuy == 3 && computer.cost == 45_000_000)
    #expect(computer.source == "CV 1")
    #expect(needs.first { $0.type == .printer }?.required == nil)
    #expect(needs.count == EquipmentType.allCases.count)
  }

  @Test func `a paper's number and day are written as the decree says`() {
    var head = DocumentHead(superior: "", agency: "UBND", place: "Hưng Đạo")
    #expect(head.numberLine(sign: "BC-UBND") == "Số:       /BC-UBND")
    #expect(head.placeAndDate == "Hưng Đạo, ngày      tháng      năm")
    head.number = "5"
    head.date = day("2026-02-05")
    #expect(head.numberLine(sign: "BC-UBND") == "Số: 05/BC-UBND")
    #expect(head.placeAndDate == "Hưng Đạo, ngày 05 tháng 02 năm 2026")
    head.number = "12"
    head.date = day("2026-12-25")
    #expect(head.numberLine(sign: "BC-UBND") == "Số: 12/BC-UBND")
    #expect(head.placeAndDate == "Hưng Đạo, ngày 25 tháng 12 năm 2026")
    head.number = "12/BC-VP"
    #expect(head.numberLine(sign: "BC-UBND") == "Số: 12/BC-VP")
  }
}
