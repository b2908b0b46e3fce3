/// How far a figure can be trusted to stay as it is.
public enum FigureStatus: String, CaseIterable, Sendable, Codable {
  /// Every member of the cohort is mature.
  case final
  /// Members will still come, or are not yet due.
  case provisional
  /// No denominator is known; the reason says what is missing. Never shown as 0 %.
  case insufficient
  /// The plan gives no target.
  case unstated
}
