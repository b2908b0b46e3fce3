/// A rate of the programme as the public reads it: exact where that names nobody.
public struct Headline: Sendable, Equatable {
  public let indicator: IndicatorKey
  public let year: Int
  public let numerator: Int
  public let denominator: Int
  public let isFinal: Bool
  /// Whether the counts are still those of the vintage before, because fewer than five cases came since.
  public let isCarried: Bool

  public var protection: HeadlineProtection {
    HeadlineProtection(numerator: numerator, denominator: denominator)
  }

  public init(
    indicator: IndicatorKey, year: Int, numerator: Int, denominator: Int, isFinal: Bool,
    isCarried: Bool = false
  ) {
    self.indicator = indicator
    self.year = year
    self.numerator = numerator
    self.denominator = denominator
    self.isFinal = isFinal
    self.isCarried = isCarried
  }

  /// The same beside what was published before: where numerator, denominator or exceptions moved by one to
  /// four, the earlier counts stand, for the difference of two exact counts would be those people.
  public func carried(over before: Headline?) -> Headline {
    guard let before, before.indicator == indicator, before.year == year else { return self }
    let moves = [
      numerator - before.numerator, denominator - before.denominator,
      (denominator - numerator) - (before.denominator - before.numerator),
    ]
    let few = 1..<HeadlineProtection.fewestExceptions
    guard moves.contains(where: { few.contains(abs($0)) }) else { return self }
    return Headline(
      indicator: indicator, year: year, numerator: before.numerator,
      denominator: before.denominator, isFinal: isFinal, isCarried: true)
  }

  /// The rate in tenths of a percent, rounded half up.
  public var tenths: Int {
    denominator > 0 ? (2_000 * numerator + denominator) / (2 * denominator) : 0
  }

  /// The rate as an observation.
  public func observation(area: String) -> Observation {
    var value = ""
    var comment = isCarried ? "counts of the vintage before: fewer than 5 cases changed" : ""
    var confidentiality = Observation.Confidentiality.free
    switch protection {
    case .exact: value = "\(tenths / 10).\(tenths % 10)"
    case .atLeast(let hundredths):
      (comment, confidentiality) = ("at least \(hundredths / 100)", .confidential)
    case .atMost(let hundredths):
      (comment, confidentiality) = ("at most \(hundredths / 100)", .confidential)
    case .hidden: (comment, confidentiality) = ("fewer than 30 cases", .confidential)
    }
    return Observation(
      frequency: "A", area: area, indicator: indicator.published, basis: "COHORT",
      geography: "RESIDENCE", period: "\(year)", value: value,
      status: value.isEmpty ? .missing : isFinal ? .normal : .provisional,
      confidentiality: confidentiality, unit: "PERCENT", denominator: "KNOWN", decimals: 1,
      comment: comment)
  }
}

extension IndicatorKey {
  /// Its code in published data.
  public var published: String {
    switch self {
    case .birthOnTime: "BIRTH_ONTIME60"
    case .birthWithinYear: "BIRTH_WITHIN1Y"
    case .deathOnTime: "DEATH_ONTIME15"
    case .deathWithinYear: "DEATH_WITHIN1Y"
    default: rawValue.uppercased()
    }
  }
}
