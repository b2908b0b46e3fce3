/// A day of the civil calendar, such as the day of a birth; it has no hour and no time zone.
///
/// It is the proleptic Gregorian calendar counted in days, so that a difference between two dates is a
/// subtraction and an on-time test is a comparison. `dayNumber` 0 is 1 January 1970.
/// Texts are read and written for the years 0000 to 9999. A day farther than a hundred thousand years from
/// 1970 is taken for that limit, so that no number from outside, however large, overflows.
public struct PlainDate: Hashable, Sendable {
  /// Days since 1 January 1970; negative before it.
  public let dayNumber: Int

  /// The day that lies so many days after 1 January 1970, or the limit of the calendar.
  @inlinable
  public init(dayNumber: Int) {
    self.dayNumber = min(max(dayNumber, -Self.limit), Self.limit)
  }

  /// Some more than a hundred thousand years, in days.
  @usableFromInline static var limit: Int { 40_000_000 }
  private static let farthestYear = 120_000

  /// The day of this year, month and day; nil when the calendar has no such day, as 31 April or
  /// 29 February 2027, or when the year is outside 0000–9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= 28 || day <= Self.daysInMonth(month, ofYear: year)
    else { return nil }
    dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// 1 January of a year.
  public static func firstDay(ofYear year: Int) -> PlainDate {
    PlainDate(dayNumber: dayNumber(year: known(year), month: 1, day: 1))
  }

  /// 31 December of a year.
  public static func lastDay(ofYear year: Int) -> PlainDate {
    PlainDate(dayNumber: dayNumber(year: known(year), month: 12, day: 31))
  }

  private static func known(_ year: Int) -> Int { min(max(year, -farthestYear), farthestYear) }
}

extension PlainDate: Comparable {
  @inlinable
  public static func < (earlier: PlainDate, later: PlainDate) -> Bool {
    earlier.dayNumber < later.dayNumber
  }
}

extension PlainDate: CustomStringConvertible {
  public var description: String { iso8601 }
}
