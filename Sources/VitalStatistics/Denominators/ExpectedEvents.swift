public import CivilDate

/// How many births or deaths a population should have in a span of days.
///
/// At a commune's size this is a band to check against, not a denominator: chance alone moves 512 births
/// by 44 either way.
public struct ExpectedEvents: Sendable, Equatable {
  public let count: Double

  /// - Parameters:
  ///   - population: people at the middle of the year.
  ///   - rate: events a year for each thousand people.
  ///   - span: whole years count in full; a part of a year by its days of 365 or 366.
  public init(population: Int, ratePerThousand rate: Double, in span: ClosedRange<PlainDate>) {
    var years = 0.0
    for year in span.lowerBound.year...span.upperBound.year {
      let (first, last) = (PlainDate.firstDay(ofYear: year), PlainDate.lastDay(ofYear: year))
      let days = min(last, span.upperBound) - max(first, span.lowerBound) + 1
      years += Double(days) / Double(last - first + 1)
    }
    count = Double(population) * rate / 1_000 * years
  }

  /// Half the width of the band in which chance keeps 95 of 100 such years.
  public var halfWidth: Double { Mathematics.normal975 * count.squareRoot() }

  /// The band of 95 %, as whole events.
  public var band: ClosedRange<Int> {
    let low = max(0, count - halfWidth)
    return Int(low.rounded(.down))...Int((count + halfWidth).rounded(.up))
  }

  /// The share of the expected events that were counted, in percent.
  public func completeness(of counted: Int) -> Double {
    count > 0 ? 100 * Double(counted) / count : 0
  }
}
