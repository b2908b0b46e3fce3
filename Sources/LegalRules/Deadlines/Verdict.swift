/// Whether something was done in time, as far as the dates tell.
public enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
  case yes, no
  /// The date of the event is known too roughly, or contradicts the registration: published apart, never
  /// counted on either side.
  case indeterminate
}
