/// Whether an event was registered in time, by each way of counting, and why.
public struct TimelinessFinding: Hashable, Sendable {
  /// By counting days alone, as the Ministry's form does.
  public var plain: Verdict
  /// By the deadline in law.
  public var legal: Verdict
  /// Up to the end of the year after the event.
  public var withinYear: Verdict
  /// The last days, and the articles that set them.
  public var deadlines: RegistrationDeadlines

  /// The class under which the entry is counted.
  public var timeliness: Timeliness {
    switch (legal, withinYear) {
    case (.yes, _): .timely
    case (.no, .yes): .late
    case (.no, .no): .delayed
    case (.indeterminate, _), (.no, .indeterminate): .indeterminate
    }
  }
}
