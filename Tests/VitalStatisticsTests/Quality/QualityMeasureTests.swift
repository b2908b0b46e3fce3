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

  /// Men by single years of age in the workbook SINGAGE of PASEX (US Census Bureau).
  private static let singleAges = [
    80626, 95823, 104315, 115813, 100796, 105086, 97266, 116328, 75984, 89982, 95525,
    56973, 78767, 65672, 53438, 85014, 47600, 64363, 42195, 42262, 73221, 30080, 34391,
    29072, 20531, 66171, 24029, 44227, 24128, 23599, 82088, 16454, 22628, 17108, 12531,
    57325, 17220, 28425, 16206, 17532, 65976, 11593, 15828, 13541, 8133, 44696, 11165,
    18543, 12614, 12041, 55798, 9324, 10772, 10453, 6773, 28358, 9916, 13348, 8039, 7583,
    42470, 5288, 5317, 6582, 3361, 17949, 3650, 5873, 3279, 3336, 27368, 1965, 2495, 2319,
    1335, 12022, 1401, 1668, 1360, 1185, 9167, 424, 568, 462, 282, 6206, 343, 409, 333,
    291, 4137, 133, 169, 157, 89, 2068, 68, 81, 66, 57,
  ]

  @Test func `the ages of the workbook SINGAGE give the indexes published of them`() throws {
    let ages = AgeHeaping(counts: Self.singleAges)
    // 500 · 442,882 / 946,843
    #expect(abs(try #require(ages.whipple) - 233.873) < 0.001)
    #expect(abs(try #require(ages.myers(from: 10, to: 89, .pasex)) - 23.73) < 0.005)
    #expect(abs(try #require(ages.myers(from: 23, to: 82, .pasex)) - 30.03) < 0.005)
  }

  @Test func `a village is compared with what chance allows it`() throws {
    let funnel = try #require(FunnelLimits(920, of: 1_000))
    #expect(funnel.standing(19, of: 20) == .ordinary)
    #expect(funnel.standing(14, of: 20) == .belowWarning)
    #expect(funnel.standing(10, of: 20) == .belowAlarm)
    #expect(funnel.standing(300, of: 300) == .aboveAlarm)
    #expect(funnel.standing(0, of: 0) == .ordinary)
    // Three of three, at 92 %, come in 78 % of all such villages: nothing to remark.
    for cases in 1...20 { #expect(funnel.standing(cases, of: cases) == .ordinary) }
    // 0.92 to the 45th is 2.3 %, to the 44th 2.6 %.
    #expect(funnel.standing(44, of: 44) == .ordinary)
    #expect(funnel.standing(45, of: 45) == .aboveWarning)
    // One of one that failed: 8 % of villages of one birth.
    #expect(funnel.standing(0, of: 1) == .ordinary)
    #expect(funnel.standing(0, of: 2) == .belowWarning)
    let wide = funnel.limits(cases: 10, .warning)
    let narrow = funnel.limits(cases: 1_000, .warning)
    #expect(wide.lowerBound < narrow.lowerBound && narrow.upperBound < wide.upperBound)
    // Wilson's interval around 92 % of 100: 85.0 to 95.9 %.
    let hundred = funnel.limits(cases: 100, .warning)
    #expect(abs(hundred.lowerBound - 0.8500) < 0.0005)
    #expect(abs(hundred.upperBound - 0.9589) < 0.0005)
  }
}
