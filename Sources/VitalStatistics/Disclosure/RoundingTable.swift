/// The "10-5" table that the Office for National Statistics ships with its cell-key package: counts below
/// ten vanish, others go to the nearest five. It looks at no key.
public enum RoundingTable {
  /// The published count; nil below ten.
  public static func published(_ count: Int) -> Int? {
    let rounded = count < 10 ? 0 : (count + 2) / 5 * 5
    return rounded < 10 ? nil : rounded
  }
}
