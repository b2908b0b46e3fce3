/// What is wrong with a code as the underlying cause of a death (statistics.md 2.4).
public enum CauseFault: String, Sendable, CaseIterable {
  /// No code of the classification.
  case unknown
  /// A cause of the other sex.
  case sex
  /// A cause that nobody of this age dies of.
  case age
  /// The wound instead of what caused it.
  case injury
  /// Says nothing of what led to death.
  case unusable
}
