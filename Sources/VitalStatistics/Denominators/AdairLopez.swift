/// The completeness of death registration from the crude rate, the age of the population and child mortality.
///
/// T. Adair and A. D. Lopez, "Estimating the completeness of death registration: an empirical method", PLOS
/// ONE 13 (2018) e0197047, table 2, fixed part. Fitted on 1970–2015: a year beyond drifts by the year's term,
/// so a figure of today is told as a band. It needs about 400 deaths: a district, or years pooled.
public struct AdairLopez: Sendable, Equatable {
  /// Fewest deaths for which the method says anything: the rate's error is then a twentieth.
  public static let fewestDeaths = 400

  /// Registered deaths a year for each thousand people.
  public var registeredRate: Double
  /// Share of the people who are 65 or older, 0 to 1.
  public var shareOver65: Double
  /// Probability of dying before the fifth birthday, 0 to 1 (not per thousand).
  public var underFiveMortality: Double
  /// Completeness of the registration of deaths under five, 0 to 1; nil where it is not known.
  public var underFiveCompleteness: Double?
  public var year: Int

  public init(
    registeredRate: Double, shareOver65: Double, underFiveMortality: Double,
    underFiveCompleteness: Double? = nil, year: Int
  ) {
    self.registeredRate = registeredRate
    self.shareOver65 = shareOver65
    self.underFiveMortality = underFiveMortality
    self.underFiveCompleteness = underFiveCompleteness
    self.year = year
  }

  /// Completeness between 0 and 1, by the first model where the under-five completeness is known and else
  /// by the second; nil for inputs that are no shares.
  public func completeness(_ sex: AdairLopezCoefficients.Group = .both) -> Double? {
    logit(sex).map(Mathematics.share(ofLogit:))
  }

  /// The log odds of completeness.
  public func logit(_ group: AdairLopezCoefficients.Group = .both) -> Double? {
    guard registeredRate >= 0, (0...1).contains(shareOver65), underFiveMortality > 0,
      underFiveMortality < 1
    else { return nil }
    let model = AdairLopezCoefficients(group, knowsUnderFive: underFiveCompleteness != nil)
    var sum = model.rateSquared * registeredRate * registeredRate
    sum += model.rate * registeredRate
    sum += model.over65 * shareOver65
    sum += model.mortality * Mathematics.naturalLogarithm(underFiveMortality)
    sum += model.underFive * (underFiveCompleteness ?? 0)
    sum += model.year * Double(year)
    return sum + model.constant
  }
}
