/// The holidays of this day's year are not known, so nobody can say whether it is a working day.
///
/// The remedy is a later holiday file, never a guess.
public struct CalendarGap: Error, Hashable, Sendable {
  /// The day that was asked for.
  public var date: PlainDate
  /// The years that the calendar knows.
  public var coveredYears: ClosedRange<Int>

  /// A stable code for the message that people read.
  public var code: String { "calendar.gap" }

  /// What that message needs: the day, the first and the last year known.
  public var values: [String] {
    [date.slashed, String(coveredYears.lowerBound), String(coveredYears.upperBound)]
  }

  public init(date: PlainDate, coveredYears: ClosedRange<Int>) {
    self.date = date
    self.coveredYears = coveredYears
  }
}
