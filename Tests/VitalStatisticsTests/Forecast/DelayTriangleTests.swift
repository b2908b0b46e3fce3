import Testing
import VitalStatistics

/// What is still to come, from the delays seen so far (statistics.md 2.7).
@Suite struct DelayTriangleTests {
  @Test func `of four months seventeen births are still to come in the last one`() throws {
    let triangle = try #require(
      DelayTriangle(counts: [[80, 12, 5, 3], [84, 10, 6], [90, 14], [70]]))
    // 290/254, 197/186, 100/97
    let factors = zip(triangle.factors, [1.141732, 1.059140, 1.030928])
    #expect(factors.allSatisfy { abs($0 - $1) < 0.000001 })
    // 36/290, 11/197, 3/100
    let hazards = zip(triangle.reverseHazards, [36.0 / 290, 11.0 / 197, 0.03])
    #expect(hazards.allSatisfy { abs($0 - $1) < 0.000001 })
    let shares = zip(triangle.completeness, [0.802147, 0.915838, 0.97, 1])
    #expect(shares.allSatisfy { abs($0 - $1) < 0.000001 })
    let nowcasts = zip(triangle.nowcasts, [100, 103.093, 113.557, 87.266])
    #expect(nowcasts.allSatisfy { abs($0 - $1) < 0.001 })
  }

  /// Cumulative losses of the Reinsurance Association of America (Mack 1993).
  private static let reinsurance: [[Double]] = [
    [5012, 8269, 10907, 11805, 13539, 16181, 18009, 18608, 18662, 18834],
    [106, 4285, 5396, 10666, 13782, 15599, 15496, 16169, 16704],
    [3410, 8992, 13873, 16141, 18735, 22214, 22863, 23466],
    [5655, 11555, 15766, 21266, 23425, 26083, 27067],
    [1092, 9565, 15836, 22169, 25955, 26180],
    [1513, 6445, 11702, 12935, 15852],
    [557, 4020, 10946, 12314],
    [1351, 6947, 13112],
    [3133, 5395],
    [2063],
  ]

  @Test func `the golden triangle of the Reinsurance Association`() throws {
    let triangle = try #require(DelayTriangle(cumulative: Self.reinsurance))
    let published = [
      2.999359, 1.623523, 1.270888, 1.171675, 1.113385, 1.041935, 1.033264, 1.016936, 1.009217,
    ]
    #expect(zip(triangle.factors, published).allSatisfy { abs($0 - $1) < 0.000001 })
    #expect(abs(triangle.outstanding - 52_135.228) < 0.001)
    // With Mack's own rule for the last factor.
    #expect(abs(try #require(triangle.outstandingError) - 26_909) < 1)
  }

  @Test func `rows that are no triangle are refused`() {
    #expect(DelayTriangle(cumulative: []) == nil)
    #expect(DelayTriangle(cumulative: [[1, 2], [1, 2]]) == nil)
    #expect(DelayTriangle(counts: [[1, -2], [1]]) == nil)
  }

  @Test func `months without events bring nothing to come`() throws {
    let triangle = try #require(DelayTriangle(counts: [[0, 0, 0], [0, 0], [0]]))
    #expect(triangle.outstanding == 0)
    #expect(triangle.factors == [1, 1])
  }
}
