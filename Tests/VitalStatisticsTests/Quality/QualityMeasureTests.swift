import Testing
import VitalStatistics

/// Measures of quality (statistics.md 2.5).
@Suite struct QualityMeasureTests {
  @Test func `268 boys and 232 girls are no sign of anything`() throws {
    let ratio = SexRatio(male: 268, female: 232)
    #expect(abs(try #require(ratio.ratio) - 115.52) < 0.005)
    let interval = try #require(ratio.interval)
    #expect(abs(interval.lowerBound - 96.96) < 0.005)
    #expect(abs(interval.upperBound - 137.93) < 0.005)
    #expect(abs(try #require(ratio.deviation(from: 105)) - 1.06) < 0.005)
    #expect(SexRatio(male: 3, female: 0).ratio == nil)
  }

  @Test func `Whipple's index is 100 without preference and 136.36 with eight ages half larger`() {
    var counts = [Int](repeating: 100, count: 100)
    #expect(AgeHeaping(counts: counts).whipple == 100)
    for age in stride(from: 25, through: 60, by: 5) { counts[age] = 150 }
    // 500 · 1,200 / 4,400
    #expect(abs((AgeHeaping(counts: counts).whipple ?? 0) - 136.3636) < 0.0001)
    #expect(AgeHeaping(counts: []).whipple == nil)
  }

  @Test func `Myers' index is 0 without preference and 90 when every age ends in 0`() throws {
    let even = AgeHeaping(counts: [Int](repeating: 100, count: 100))
    #expect(abs(try #require(even.myers())) < 0.000001)
    let heaped = AgeHeaping(counts: (0..<100).map { $0.isMultiple(of: 10) ? 100 : 0 })
    #expect(abs(try #require(heaped.myers()) - 90) < 0.000001)
    #expect(abs(try #require(heaped.myers(from: 23, to: 82)) - 90) < 0.000001)
    #expect(even.myers(from: 10, to: 88) == nil)
  }

  @Test func `Myers' index blends ten starting ages, in two ways`() throws {
    // Ages 10 to 29, 100 each but 160 at 20. Digit 0 has 1 · 100 + 9 · 160 = 1,540 by Myers' own way,
    // and 1 · (100 + 160) + 9 · 160 = 1,700 by that of PASEX, the digit d (d + 1) · 100 + (9 − d) · 100
    // = 1,000, or (d + 1) · 200 + (9 − d) · 100 = 1,100 + 100 d.
    var counts = [Int](repeating: 100, count: 30)
    counts[20] = 160
    let ages = AgeHeaping(counts: counts)
    func expected(_ sums: [Double]) -> Double {
      let all = sums.reduce(0, +)
      return sums.reduce(0) { $0 + abs(100 * $1 / all - 10) } / 2
    }
    let own = try #require(ages.myers(from: 10, to: 29))
    #expect(abs(own - expected([1_540] + [Double](repeating: 1_000, count: 9))) < 0.000001)
    let other = try #require(ages.myers(from: 10, to: 29, .pasex))
    #expect(abs(other - expected([1_700] + (1...9).map { 1_100 + 100 * Double($0) })) < 0.000001)
  }

  @Test func `a village is compared with what chance allows it`() throws {
    let funnel = try #require(FunnelLimits(920, of: 1_000))
    #expect(funnel.standing(19, of: 20) == .ordinary)
    #expect(funnel.standing(14, of: 20) == .belowWarning)
    #expect(funnel.standing(10, of: 20) == .belowAlarm)
    #expect(funnel.standing(300, of: 300) == .aboveAlarm)
    #expect(funnel.standing(0, of: 0) == .ordinary)
    let wide = funnel.limits(cases: 10, .warning)
    let narrow = funnel.limits(cases: 1_000, .warning)
    #expect(wide.lowerBound < narrow.lowerBound && narrow.upperBound < wide.upperBound)
    // Wilson's interval around 92 % of 100: 85.0 to 95.9 %.
    let hundred = funnel.limits(cases: 100, .warning)
    #expect(abs(hundred.lowerBound - 0.8500) < 0.0005)
    #expect(abs(hundred.upperBound - 0.9589) < 0.0005)
  }
}
