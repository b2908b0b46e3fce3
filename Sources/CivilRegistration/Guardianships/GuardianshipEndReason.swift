/// Why a guardianship ends (civil code 91/2015/QH13, article 62).
public enum GuardianshipEndReason: String, CaseIterable, Hashable, Sendable {
  /// The ward has full capacity.
  case wardCapable
  case wardDied
  /// The parents can care for the ward again.
  case parentsAble
  /// The ward was adopted.
  case adopted
  /// Another guardian follows (article 60).
  case guardianChanged
}
