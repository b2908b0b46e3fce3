/// How "within one year" is counted.
public enum YearCount: String, CaseIterable, Hashable, Sendable {
  /// Up to and including the anniversary; that of 29 February is 28 February.
  case anniversary
  /// At most 365 days, as much foreign software counts.
  case days365
}
