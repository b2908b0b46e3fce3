/// Where a known event stands towards its deadline.
public enum CaseState: String, CaseIterable, Sendable, Codable {
  /// Not registered and past its last day.
  case overdue
  /// Registered, but after its last day.
  case late
  /// Not registered and not yet due.
  case pending
  /// Registered in time (for a list: done).
  case onTime = "on-time"
}
