/// Events by the month in which they happened and the months until they were registered, as far as that can
/// have been seen: the upper left of a square.
///
/// The factors are those of the chain ladder; by the reverse-time hazard g(d) = n(d) / N(≤ d) they are
/// 1 / (1 − g(d + 1)). T. Mack, "Distribution-free calculation of the standard error of chain ladder reserve
/// estimates", ASTIN Bulletin 23 (1993).
public struct DelayTriangle: Sendable, Equatable {
  /// Registered within so many months or fewer, one row for each month of events, the oldest first.
  public let cumulative: [[Double]]
  /// The growth from one delay to the next.
  public let factors: [Double]

  /// Nil when the rows are no triangle: each has one column fewer than the one before, and none shrinks
  /// below 0.
  public init?(cumulative rows: [[Double]]) {
    guard let width = rows.first?.count, width > 0, rows.count == width,
      rows.enumerated().allSatisfy({ $1.count == width - $0 && $1.allSatisfy { $0 >= 0 } })
    else { return nil }
    cumulative = rows
    factors = (0..<(width - 1)).map { delay in
      let seen = rows.prefix(width - 1 - delay)
      let before = seen.reduce(0) { $0 + $1[delay] }
      let after = seen.reduce(0) { $0 + $1[delay + 1] }
      return before > 0 ? after / before : 1
    }
  }

  /// From counts of each delay alone.
  public init?(counts rows: [[Int]]) {
    let sums = rows.map { row in
      var sum = 0
      return row.map { count in
        sum += count
        return Double(sum)
      }
    }
    guard rows.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else { return nil }
    self.init(cumulative: sums)
  }

  /// The reverse-time hazards: of what is registered by a delay, the share registered in its last month.
  public var reverseHazards: [Double] { factors.map { 1 - 1 / $0 } }

  /// The share of a month's events that is registered by each delay.
  public var completeness: [Double] {
    var shares = [1.0]
    for factor in factors.reversed() { shares.append((shares.last ?? 1) / factor) }
    return shares.reversed()
  }

  /// What each month's events will come to, those not yet registered included.
  public var nowcasts: [Double] {
    let completeness = completeness
    return cumulative.map { row in (row.last ?? 0) / completeness[row.count - 1] }
  }

  /// What is still to come, all months together.
  public var outstanding: Double {
    zip(nowcasts, cumulative).reduce(0) { $0 + $1.0 - ($1.1.last ?? 0) }
  }
}
