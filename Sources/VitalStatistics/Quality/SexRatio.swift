/// Boys for every hundred girls at birth, with the interval of chance.
public struct SexRatio: Sendable, Equatable {
  public let male: Int
  public let female: Int

  public init(male: Int, female: Int) {
    self.male = male
    self.female = female
  }

  /// Nil without girls.
  public var ratio: Double? { female > 0 ? 100 * Double(male) / Double(female) : nil }

  /// The 95 % interval, through the share of boys and its simple interval; nil when either sex is missing.
  public var interval: ClosedRange<Double>? {
    let all = Double(male + female)
    guard male > 0, female > 0 else { return nil }
    let share = Double(male) / all
    let half = Mathematics.normal975 * (share * (1 - share) / all).squareRoot()
    let (low, high) = (max(share - half, 0), min(share + half, 0.999_999))
    return (100 * low / (1 - low))...(100 * high / (1 - high))
  }

  /// How many standard errors the share of boys is away from that of a ratio.
  public func deviation(from ratio: Double) -> Double? {
    let all = Double(male + female)
    guard all > 0, ratio > 0 else { return nil }
    let expected = ratio / (100 + ratio)
    let error = (expected * (1 - expected) / all).squareRoot()
    return (Double(male) / all - expected) / error
  }
}
