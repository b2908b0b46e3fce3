public import CivilDate

/// The term for registering births or deaths, with the calendar that moves its last day.
public struct TimelinessRule: Sendable {
  public var term: Term
  public var calendar: WorkingCalendar

  public init(term: Term, calendar: WorkingCalendar) {
    self.term = term
    self.calendar = calendar
  }

  /// The last days for an event.
  ///
  /// Where the calendar has not begun yet, the plain day stands for the legal one: such an event can
  /// only matter as one registered many years late. Beyond its end the legal day is not known, only that
  /// it lies beyond: that is enough for every day that the calendar covers, and figures of a later day
  /// are refused.
  public func deadlines(of event: PartialDate) -> EventDeadlines {
    let (first, last) = (event.earliest, event.latest)
    let legalFirst = legalDeadline(from: first)
    return EventDeadlines(
      legal: DayBounds(
        early: legalFirst, late: first == last ? legalFirst : legalDeadline(from: last)),
      plain: DayBounds(
        early: term.plainDeadline(from: first), late: term.plainDeadline(from: last)),
      anniversary: DayBounds(early: first.adding(years: 1), late: last.adding(years: 1)),
      yearOfDays: DayBounds(early: first.adding(days: 365), late: last.adding(days: 365)))
  }

  private func legalDeadline(from event: PlainDate) -> PlainDate {
    let plain = term.plainDeadline(from: event)
    let covered = calendar.coveredYears
    guard plain >= PlainDate.firstDay(ofYear: covered.lowerBound) else { return plain }
    do {
      return try term.legalDeadline(from: event, calendar: calendar)
    } catch {
      return max(plain, PlainDate.firstDay(ofYear: covered.upperBound + 1))
    }
  }

  /// The last twelve months of which every event is due on a day: how "by 2028" is read (R6).
  ///
  /// By counting days alone: on 31/12/2028 and 60 days, 02/11/2027 to 01/11/2028.
  public func maturedMonths(on asOf: PlainDate) -> ClosedRange<PlainDate> {
    let last = asOf.adding(days: -term.days)
    return min(last.adding(years: -1).adding(days: 1), last)...last
  }
}
