/// The way from the share of one year to the target of a later one, in equal steps of the odds: late cases
/// become fewer by the same factor every year.
public struct TargetPath: Sendable, Equatable {
  public let from: (year: Int, share: Double)
  public let to: (year: Int, share: Double)

  /// Nil unless both shares lie between 0 and 1 and the years follow each other.
  public init?(from: (year: Int, share: Double), to: (year: Int, share: Double)) {
    guard from.year < to.year, from.share > 0, from.share < 1, to.share > 0, to.share < 1 else {
      return nil
    }
    self.from = from
    self.to = to
  }

  /// By what the odds of being late must be divided over the whole way.
  public var oddsFactor: Double {
    Mathematics.exponential(Mathematics.logit(to.share) - Mathematics.logit(from.share))
  }

  /// What the odds of being late are multiplied by each year.
  public var yearlyFactor: Double {
    let step = Mathematics.naturalLogarithm(oddsFactor) / Double(to.year - from.year)
    return Mathematics.exponential(-step)
  }

  /// The share that a year of the way should reach.
  public func share(in year: Int) -> Double {
    let (start, end) = (Mathematics.logit(from.share), Mathematics.logit(to.share))
    let part = Double(year - from.year) / Double(to.year - from.year)
    return Mathematics.share(ofLogit: start + (end - start) * part)
  }

  public static func == (left: TargetPath, right: TargetPath) -> Bool {
    left.from == right.from && left.to == right.to
  }
}
