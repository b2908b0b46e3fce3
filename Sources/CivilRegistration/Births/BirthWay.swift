/// How a birth comes to be registered.
public enum BirthWay: String, CaseIterable, Hashable, Sendable {
  /// For the first time.
  case first
  /// Again, because book and original are lost (đăng ký lại).
  case again
  /// A child found abandoned, or whose parents nobody knows.
  case abandoned
  /// For the first time, of somebody who holds other papers already.
  case holder
}
