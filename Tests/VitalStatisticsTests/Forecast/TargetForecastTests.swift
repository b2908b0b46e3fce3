import Testing
import VitalStatistics

/// Whether a target will be met (statistics.md 2.7).
@Suite struct TargetForecastTests {
  @Test(arguments: [
    (292, 300, 200, 9_800, 198, 0.1386), (294, 300, 200, 9_800, 196, 0.5831),
    (296, 300, 200, 9_800, 194, 0.9270), (97, 110, 90, 8_500, 73, 0.9319),
  ])
  func `the probability of meeting a target`(
    _ row: (onTime: Int, due: Int, left: Int, target: Int, needed: Int, chance: Double)
  ) throws {
    let forecast = try #require(
      MeetingProbability(
        onTime: row.onTime, due: row.due, remaining: row.left, targetHundredths: row.target))
    #expect(forecast.needed == row.needed)
    #expect(abs(forecast.probability - row.chance) < 0.00005)
  }

  @Test func `a target reached is certain, one out of reach impossible`() throws {
    let reached = MeetingProbability(
      onTime: 100, due: 100, remaining: 0, targetHundredths: 9_800)
    #expect(reached?.probability == 1)
    let lost = MeetingProbability(onTime: 90, due: 100, remaining: 10, targetHundredths: 9_800)
    #expect(lost?.probability == 0 && lost?.needed == 18)
    #expect(MeetingProbability(onTime: 5, due: 4, remaining: 0, targetHundredths: 1) == nil)
  }

  @Test func `chances are told as words`() {
    #expect(Chance(probability: 0.1386) == .low)
    #expect(Chance(probability: 0.5831) == .middle)
    #expect(Chance(probability: 0.8) == .high)
  }

  @Test func `of 512 births ten may be late at 98 percent`() {
    let budget = ErrorBudget(expected: 512, late: 6, targetHundredths: 9_800)
    #expect(budget.allowed == 10)
    #expect(budget.left == 4)
    #expect(ErrorBudget(expected: 512, late: 12, targetHundredths: 9_800).left == -2)
  }

  @Test func `eight of twelve in a small commune are drawn to the province`() {
    // (8 + 20 · 0.85) / (12 + 20) = 25 / 32
    let share = SharePooling.share(8, of: 12, towards: 0.85, weight: 20)
    #expect(abs(share - 0.78125) < 0.0000001)
  }

  @Test func `from 84.9 percent in 2024 to 98 in 2028 the late become fewer by 42 percent a year`()
    throws
  {
    let births = try #require(TargetPath(from: (2024, 0.849), to: (2028, 0.98)))
    #expect(abs(births.oddsFactor - 8.7) < 0.05)
    #expect(abs(births.yearlyFactor - 0.58) < 0.005)
    #expect(abs(births.share(in: 2028) - 0.98) < 0.000001)
    #expect(births.share(in: 2026) > 0.92 && births.share(in: 2026) < 0.98)
    let deaths = try #require(TargetPath(from: (2024, 0.693), to: (2028, 0.85)))
    #expect(abs(deaths.yearlyFactor - 0.79) < 0.005)
    #expect(TargetPath(from: (2028, 0.9), to: (2028, 0.98)) == nil)
    #expect(TargetPath(from: (2026, 1), to: (2028, 0.98)) == nil)
  }
}
