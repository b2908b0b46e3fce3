/// The last days for registering one event.
public struct EventDeadlines: Sendable, Equatable {
  /// By law, moved over weekends and holidays; nil while the law of the event's day is not known.
  public var legal: DayBounds?
  /// By counting days alone; nil as above.
  public var plain: DayBounds?
  /// A year after the event: its anniversary.
  public var anniversary: DayBounds
  /// A year after the event counted as 365 days.
  public var yearOfDays: DayBounds

  public init(
    legal: DayBounds?, plain: DayBounds?, anniversary: DayBounds, yearOfDays: DayBounds
  ) {
    self.legal = legal
    self.plain = plain
    self.anniversary = anniversary
    self.yearOfDays = yearOfDays
  }
}
