/// A term of so many days that begins with an event, such as the 60 days for registering a birth.
///
/// The day of the event is not counted (Civil Code 91/2015/QH13, article 147), so the plain deadline is the
/// event's day plus the number of days.
public struct Term: Hashable, Sendable {
  public var days: Int
  /// Whether a last day that is a weekend or a holiday moves to the end of the next working day (Civil
  /// Code, article 148.5).
  public var rollsToWorkingDay: Bool

  public init(days: Int, rollsToWorkingDay: Bool) {
    self.days = days
    self.rollsToWorkingDay = rollsToWorkingDay
  }

  /// The last day by counting alone.
  public func plainDeadline(from event: PlainDate) -> PlainDate {
    event.adding(days: days)
  }

  /// The last day in law: never before the plain one, and equal to it where nothing is moved.
  public func legalDeadline(
    from event: PlainDate, calendar: WorkingCalendar
  ) throws(CalendarGap) -> PlainDate {
    let plain = plainDeadline(from: event)
    return rollsToWorkingDay ? try calendar.firstWorkingDay(onOrAfter: plain) : plain
  }
}
