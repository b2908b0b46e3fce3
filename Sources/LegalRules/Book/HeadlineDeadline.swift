/// The deadline that a headline figure follows; the other one is shown beside it.
public enum HeadlineDeadline: String, CaseIterable, Hashable, Sendable {
  /// Moved to the next working day where the law moves it.
  case legal
  /// By counting days alone, as the Ministry's form does.
  case plain
}
