/// In which form a court decided, as law files name it (`word.FORM`).
public enum JudgmentForm: String, CaseIterable, Hashable, Sendable {
  /// Bản án.
  case judgment
  /// Quyết định.
  case decision
}
