/// How a death comes to be registered.
public enum DeathWay: String, CaseIterable, Hashable, Sendable {
  /// For the first time.
  case first
  /// Again, because book and original are lost (đăng ký lại).
  case again
}
