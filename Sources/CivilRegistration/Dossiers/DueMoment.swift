public import CivilDate

/// When an answer is due: by the end of a day, or by an hour of it.
public struct DueMoment: Hashable, Sendable {
  public var on: PlainDate
  /// The hour on that day, by the clocks of Viet Nam; nil when it is the end of the working day.
  public var at: ClockTime?

  public init(on day: PlainDate, at time: ClockTime? = nil) {
    on = day
    at = time
  }

  /// Whether it is past at a moment.
  public func isPast(on day: PlainDate, at time: ClockTime) -> Bool {
    if day != on { return day > on }
    return at.map { time > $0 } ?? false
  }
}
