extension PlainDate {
  /// The days from the earlier date to the later one; 0 on the same day, negative when turned round.
  @inlinable
  public static func - (later: PlainDate, earlier: PlainDate) -> Int {
    later.dayNumber - earlier.dayNumber
  }

  /// The day so many days later, or earlier when negative; at most the limit of the calendar.
  @inlinable
  public func adding(days: Int) -> PlainDate {
    PlainDate(dayNumber: dayNumber + min(max(days, -2 * Self.limit), 2 * Self.limit))
  }

  /// The corresponding day so many months later (earlier when negative), or the last day of that month
  /// when it has no such day (Civil Code 91/2015/QH13, article 148.3).
  public func adding(months: Int) -> PlainDate {
    let (year, month, day) = components
    let count = year * 12 + (month - 1) + min(max(months, -Self.limit), Self.limit)
    let newYear = (count >= 0 ? count : count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    let newDay = min(day, Self.daysInMonth(newMonth, ofYear: newYear))
    return PlainDate(
      dayNumber: Self.dayNumber(year: newYear, month: newMonth, day: newDay))
  }

  /// The anniversary: the same day and month so many years later. 29 February has it on 28 February of
  /// a year that is not a leap year.
  public func adding(years: Int) -> PlainDate {
    adding(months: min(max(years, -Self.limit), Self.limit) * 12)
  }
}

extension PlainDate: Strideable {
  public func distance(to other: PlainDate) -> Int { other - self }

  public func advanced(by days: Int) -> PlainDate { adding(days: days) }
}
