/// The fixed coefficients of Adair and Lopez (2018), table 2.
public struct AdairLopezCoefficients: Sendable, Equatable {
  /// Whose deaths are asked about.
  public enum Group: String, CaseIterable, Sendable { case both, male, female }

  let rateSquared: Double
  let rate: Double
  let over65: Double
  let mortality: Double
  let underFive: Double
  let year: Double
  let constant: Double

  /// The first model knows the completeness of deaths under five, the second does not.
  init(_ group: Group, knowsUnderFive: Bool) {
    let row: [Double] =
      switch (group, knowsUnderFive) {
      case (.both, true): [-0.0177, 0.6375, -13.8914, -1.1136, 2.2063, -0.0174, 29.3677]
      case (.male, true): [-0.0174, 0.5957, -12.9528, -1.1266, 2.0030, -0.0188, 32.3442]
      case (.female, true): [-0.0198, 0.6959, -17.4154, -1.1720, 1.9387, -0.0144, 23.5542]
      case (.both, false): [-0.0238, 0.8419, -19.6118, -1.5135, 0, -0.0251, 44.3755]
      case (.male, false): [-0.0227, 0.7620, -17.3543, -1.4798, 0, -0.0265, 47.3778]
      case (.female, false): [-0.0255, 0.8841, -22.1099, -1.5262, 0, -0.0217, 37.7887]
      }
    (rateSquared, rate, over65) = (row[0], row[1], row[2])
    (mortality, underFive, year, constant) = (row[3], row[4], row[5], row[6])
  }
}
