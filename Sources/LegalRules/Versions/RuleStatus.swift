/// How far a version of a rule is known.
public enum RuleStatus: String, CaseIterable, Hashable, Sendable, Codable {
  /// It has been issued and is applied to the dates it covers.
  case inForce
  /// It has been announced; people see it, nothing is decided by it.
  case expected
  /// It is known that the rule changes, and not to what. Nothing may be decided by a guess.
  case unknown
}
