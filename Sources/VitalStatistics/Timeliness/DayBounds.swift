public import CivilDate

/// A day that depends on a date known in part: for the first and for the last day that it can have been.
public struct DayBounds: Sendable, Equatable {
  public var early: PlainDate
  public var late: PlainDate

  public init(early: PlainDate, late: PlainDate) {
    self.early = early
    self.late = late
  }

  public init(_ day: PlainDate) {
    self.init(early: day, late: day)
  }
}
