/// How two identification numbers agree.
enum IdentifierLevel: UInt8, CaseIterable, Sendable {
  case agree
  /// One digit wrong or two neighbours exchanged.
  case near
  case differ

  /// The level of two identifiers of three words each, or nothing if none can be compared.
  static func of(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>
  ) -> IdentifierLevel? {
    let a = UInt64(left[0]) | UInt64(left[1]) << 32
    let b = UInt64(right[0]) | UInt64(right[1]) << 32
    if a != 0, b != 0 { return a == b ? .agree : isNear(a - 1, b - 1) ? .near : .differ }
    guard left[2] != 0, right[2] != 0 else { return nil }
    if left[2] == right[2] { return .agree }
    return isNear(UInt64(left[2] - 1), UInt64(right[2] - 1)) ? .near : .differ
  }

  private static func isNear(_ left: UInt64, _ right: UInt64) -> Bool {
    var (a, b) = (left, right)
    var differing = 0
    var digits: (UInt64, UInt64) = (0, 0)
    while a != b {
      if a % 10 != b % 10 {
        differing += 1
        if differing == 1 {
          digits = (a % 10, b % 10)
          if (a / 10) % 10 == b % 10, (b / 10) % 10 == a % 10, a / 100 == b / 100 { return true }
        }
        if differing > 1 { return false }
      }
      a /= 10
      b /= 10
    }
    return differing == 1 && digits.0 != digits.1
  }
}
