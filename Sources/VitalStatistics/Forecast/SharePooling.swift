/// The share of a small place, drawn towards that of its province as far as it is small.
public enum SharePooling {
  /// - Parameters:
  ///   - successes: of `cases` in the place itself.
  ///   - mean: the share in the province, 0 to 1.
  ///   - weight: how many cases the province's word is worth.
  public static func share(
    _ successes: Int, of cases: Int, towards mean: Double, weight: Double
  ) -> Double {
    let total = Double(cases) + weight
    return total > 0 ? (Double(successes) + weight * mean) / total : mean
  }
}
