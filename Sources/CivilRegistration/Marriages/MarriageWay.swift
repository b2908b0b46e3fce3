/// How a marriage comes to be registered.
public enum MarriageWay: String, CaseIterable, Hashable, Sendable {
  /// As a new one, whether or not a spouse was married before.
  case first
  /// Again, because book and original are lost (đăng ký lại).
  case again
}
