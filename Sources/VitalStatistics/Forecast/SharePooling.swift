/// The share of a small place, drawn towards that of its province as far as it is small.
public enum SharePooling {
  /// The share, 0 to 1: `mean` is that of the province, and `weight` how many cases its word is worth.
  public static func share(
    _ successes: Int, of cases: Int, towards mean: Double, weight: Double
  ) -> Double {
    let total = Double(cases) + weight
    return total > 0 ? (Double(successes) + weight * mean) / total : mean
  }
}
