/// What a personal identification number tells besides who it is.
///
/// Twelve digits: province (3), century and sex (1), year (2), six at random (Decree 137/2015/ND-CP
/// article 13, Decree 70/2024/ND-CP).
struct CivilNumber {
  /// The number itself.
  let value: UInt64
  /// 1 male, 2 female.
  let sex: UInt32
  let birthYear: Int

  /// Reads twelve digits that begin with 0; anything else is no such number.
  init?(digits: UInt64, count: Int) {
    guard count == 12, digits < 100_000_000_000 else { return nil }
    value = digits
    let century = Int(digits / 100_000_000 % 10)
    sex = century % 2 == 0 ? 1 : 2
    birthYear = 1900 + century / 2 * 100 + Int(digits / 1_000_000 % 100)
  }
}
