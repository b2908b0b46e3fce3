/// How many events there were, from two lists that do not know of each other.
///
/// D. G. Chapman, "Some properties of the hypergeometric distribution with applications to zoological sample
/// censuses" (1951); applied to registration by C. Chandra Sekar and W. E. Deming, JASA 44 (1949). It assumes
/// that the lists are independent. Families who notify also register, so the lists usually depend on each
/// other positively: the estimate is then a lower bound of the events, and completeness is overstated.
public struct DualSystemEstimate: Sendable, Equatable {
  /// Events in the first list (the register), in the second, and in both.
  public let first: Int
  public let second: Int
  public let both: Int

  /// Nil for counts that no two lists can have.
  public init?(first: Int, second: Int, both: Int) {
    guard first >= 0, second >= 0, both >= 0, both <= min(first, second) else { return nil }
    self.first = first
    self.second = second
    self.both = both
  }

  /// Events that at least one list has.
  public var union: Int { first + second - both }

  /// Chapman's estimate of the events.
  public var events: Double {
    Double(first + 1) * Double(second + 1) / Double(both + 1) - 1
  }

  /// The estimate of Lincoln and Petersen, for comparison; nil when no event is in both lists.
  public var lincolnPetersen: Double? {
    both > 0 ? Double(first) * Double(second) / Double(both) : nil
  }

  /// The variance of Chapman's estimate (G. A. F. Seber, 1970).
  public var variance: Double {
    let product = Double(first + 1) * Double(second + 1)
    let missed = Double(first - both) * Double(second - both)
    return product * missed / (Double(both + 1) * Double(both + 1) * Double(both + 2))
  }

  /// Half the width of the 95 % interval.
  public var halfWidth: Double { Mathematics.normal975 * variance.squareRoot() }

  /// The share of the estimated events that the first list has.
  public var completeness: Double { events > 0 ? min(1, Double(first) / events) : 0 }
}
