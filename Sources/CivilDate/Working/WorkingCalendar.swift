/// Which days offices work, for the years whose holidays are known.
///
/// Monday to Friday except days off, and weekend days that were made working days. Holidays are dated
/// data: a later year is a longer file, not a change of code. A day of a year that the data does not cover
/// is an error. Every answer takes a few nanoseconds.
public struct WorkingCalendar: Sendable {
  /// The years whose holidays are known, first and last included.
  public let coveredYears: ClosedRange<Int>
  private let firstDay: PlainDate
  private let dayCount: Int
  /// One bit a day from the first covered day on, 64 a word; set where offices work.
  private let workingBits: [UInt64]
  /// Working days before each word.
  private let workingDaysBefore: [Int32]
  private let specialDays: [PlainDate: SpecialDay]

  /// A calendar of the given years. Days outside them are left aside; of two about the same day the
  /// later one in the list holds.
  public init(_ days: some Sequence<SpecialDay>, covering years: ClosedRange<Int>) {
    coveredYears = years
    firstDay = PlainDate.firstDay(ofYear: years.lowerBound)
    dayCount = PlainDate.lastDay(ofYear: years.upperBound) - firstDay + 1
    var special: [PlainDate: SpecialDay] = [:]
    for day in days where years.contains(day.date.year) { special[day.date] = day }
    var bits = [UInt64](repeating: 0, count: dayCount / 64 + 1)
    for offset in 0..<dayCount {
      let date = firstDay.adding(days: offset)
      let works = special[date].map { $0.kind == .working } ?? !date.weekday.isWeekend
      if works { bits[offset / 64] |= 1 << UInt64(offset % 64) }
    }
    var before: [Int32] = []
    var total: Int32 = 0
    for word in bits {
      before.append(total)
      total += Int32(word.nonzeroBitCount)
    }
    workingBits = bits
    workingDaysBefore = before
    specialDays = special
  }

  /// Whether the calendar can answer for this day.
  public func covers(_ date: PlainDate) -> Bool {
    (0..<dayCount).contains(date - firstDay)
  }

  /// Whether offices work on this day.
  public func isWorkingDay(_ date: PlainDate) throws(CalendarGap) -> Bool {
    bit(try offset(of: date))
  }

  /// The holiday or exchanged working day that this day is, for a page to name; nil for an ordinary day.
  public func specialDay(on date: PlainDate) -> SpecialDay? { specialDays[date] }

  /// The day itself when offices work on it, otherwise the next day on which they do.
  public func firstWorkingDay(onOrAfter date: PlainDate) throws(CalendarGap) -> PlainDate {
    let start = try offset(of: date)
    var index = start / 64
    var word = workingBits[index] & (~0 << UInt64(start % 64))
    while word == 0 {
      index += 1
      guard index < workingBits.count else { throw gap(after: dayCount) }
      word = workingBits[index]
    }
    return firstDay.adding(days: index * 64 + word.trailingZeroBitCount)
  }

  /// The last working day of a term of so many working days that does not count the day itself.
  ///
  /// 0 gives the day itself; a negative number counts backwards.
  public func adding(workingDays: Int, to date: PlainDate) throws(CalendarGap) -> PlainDate {
    let start = try offset(of: date)
    guard workingDays != 0 else { return date }
    // The wanted day is the k-th working day of the calendar, k counted from 1.
    let wanted =
      workingDays > 0
      ? countBefore(start + 1) + workingDays : countBefore(start) + workingDays + 1
    guard wanted >= 1 else { throw gap(after: -1) }
    guard wanted <= countBefore(dayCount) else { throw gap(after: dayCount) }
    return firstDay.adding(days: offsetOfWorkingDay(wanted))
  }

  /// The working days after the first day up to and including the last one; negative when turned round.
  public func workingDays(after first: PlainDate, through last: PlainDate) throws(CalendarGap)
    -> Int
  {
    let (from, to) = (try offset(of: first), try offset(of: last))
    return countBefore(to + 1) - countBefore(from + 1)
  }

  private func offset(of date: PlainDate) throws(CalendarGap) -> Int {
    let offset = date - firstDay
    guard offset >= 0, offset < dayCount else {
      throw CalendarGap(date: date, coveredYears: coveredYears)
    }
    return offset
  }

  private func gap(after offset: Int) -> CalendarGap {
    CalendarGap(date: firstDay.adding(days: offset), coveredYears: coveredYears)
  }

  private func bit(_ offset: Int) -> Bool {
    workingBits[offset / 64] >> UInt64(offset % 64) & 1 == 1
  }

  /// Working days among the first `offset` days of the calendar.
  private func countBefore(_ offset: Int) -> Int {
    let mask: UInt64 = (1 << UInt64(offset % 64)) - 1
    return Int(workingDaysBefore[offset / 64])
      + (workingBits[offset / 64] & mask).nonzeroBitCount
  }

  /// Where the k-th working day of the calendar lies; k is 1 to the number of all of them.
  private func offsetOfWorkingDay(_ wanted: Int) -> Int {
    var (low, high) = (0, workingBits.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(workingDaysBefore[middle]) < wanted { low = middle } else { high = middle - 1 }
    }
    var word = workingBits[low]
    for _ in 1..<(wanted - Int(workingDaysBefore[low])) { word &= word - 1 }
    return low * 64 + word.trailingZeroBitCount
  }
}
