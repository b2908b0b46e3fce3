public import CivilDate

/// Where a known event stands towards a last day, as of a day. Each event has exactly one standing, so the
/// cases behind a figure add up to it.
public enum EventStanding: String, CaseIterable, Sendable {
  /// Due, and registered in time: the numerator.
  case onTime
  /// Due, and registered too late.
  case late
  /// Due, and not registered.
  case overdue
  /// Not due yet, and registered.
  case early
  /// Not due yet, and not registered.
  case pending
  /// Due, and a partial date leaves open whether it was in time.
  case indeterminate
  /// Known, but its date says nothing about timeliness.
  case notCounted

  /// Whether the event is in the denominator.
  public var isInDenominator: Bool { self == .onTime || self == .late || self == .overdue }

  /// How an event with this last day stood on a day. One whose last day is not known is not due.
  public init(of event: EventFact, deadline: DayBounds?, asOf: PlainDate) {
    guard !event.isDeclared else {
      self = .notCounted
      return
    }
    let registration = event.registration(asOf: asOf)
    guard let deadline, deadline.late <= asOf else {
      self = registration == nil ? .pending : .early
      return
    }
    guard let days = registration?.days else {
      self = .overdue
      return
    }
    if days.late <= deadline.early {
      self = .onTime
    } else {
      self = days.early > deadline.late ? .late : .indeterminate
    }
  }
}
