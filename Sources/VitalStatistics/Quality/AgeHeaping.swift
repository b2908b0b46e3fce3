/// Whether ages were told or guessed: people who do not know their age round it to 0 or 5.
///
/// Counts are by single years of age, from age 0 on.
public struct AgeHeaping: Sendable, Equatable {
  private let counts: [Double]

  public init(counts: [Int]) {
    self.counts = counts.map { Double(max(0, $0)) }
  }

  private func count(_ age: Int) -> Double { counts.indices.contains(age) ? counts[age] : 0 }

  /// Whipple's index for ages 23 to 62 and final digits 0 and 5: 100 without any preference, 500 when every
  /// age is rounded. Nil without people of these ages.
  public var whipple: Double? {
    let all = (23...62).reduce(0.0) { $0 + count($1) }
    let rounded = stride(from: 25, through: 60, by: 5).reduce(0.0) { $0 + count($1) }
    return all > 0 ? 500 * rounded / all : nil
  }

  /// Two ways of blending are in use, and give different figures: a figure names its own.
  public enum Blending: String, Sendable, CaseIterable {
    /// R. J. Myers (1940): both sums span equally many ages, so that even counts give 0.
    case original
    /// The PASEX workbooks of the US Census Bureau: the first sum takes the last ten-year group too.
    case pasex
  }

  /// Myers' blended index: the share of people whose final digit would have to change, in percent, 0 to 90.
  ///
  /// Nil unless ages `first` to `last` are whole ten-year groups with people in them.
  public func myers(
    from first: Int = 10, to last: Int = 89, _ blending: Blending = .original
  ) -> Double? {
    guard first >= 0, last > first, (last - first + 1) % 10 == 0 else { return nil }
    let end = blending == .original ? last - 10 : last
    var blended = [Double](repeating: 0, count: 10)
    for place in 0..<10 {
      let earlier = stride(from: first + place, through: end, by: 10)
      let later = stride(from: first + place + 10, through: last, by: 10)
      blended[(first + place) % 10] +=
        Double(place + 1) * earlier.reduce(0.0) { $0 + count($1) }
        + Double(9 - place) * later.reduce(0.0) { $0 + count($1) }
    }
    let sum = blended.reduce(0, +)
    guard sum > 0 else { return nil }
    return blended.reduce(0) { $0 + abs(100 * $1 / sum - 10) } / 2
  }
}
