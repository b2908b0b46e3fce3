extension CellDate {
  /// The ways of writing that fill nearly all cells, read without memory of their own: `d.M.yyyy` (also
  /// with `/` or `-`) with or without `HH:mm` behind, `yyyy-MM-dd`, `yyyy` and nothing. Nil for all
  /// others, and for whatever is doubtful.
  static func plainReading(_ bytes: UnsafeBufferPointer<UInt8>) -> CellDate? {
    switch bytes.count {
    case 0:
      return CellDate()
    case 4:
      guard let year = DigitText.fourDigits(bytes, at: 0), plausibleYears.contains(year)
      else { return nil }
      return CellDate(date: .year(year))
    case 8...16:
      return dayMonthYear(bytes) ?? PlainDate(iso8601Bytes: bytes).flatMap(plausible)
    default:
      return nil
    }
  }

  private static func plausible(_ date: PlainDate) -> CellDate? {
    plausibleYears.contains(date.year) ? CellDate(date: .day(date)) : nil
  }

  private static func dayMonthYear(_ bytes: UnsafeBufferPointer<UInt8>) -> CellDate? {
    var index = 0
    guard let day = oneOrTwoDigits(bytes, &index) else { return nil }
    let separator = bytes[index]
    guard
      separator == UInt8(ascii: ".") || separator == UInt8(ascii: "/")
        || separator == UInt8(ascii: "-")
    else { return nil }
    index += 1
    guard let month = oneOrTwoDigits(bytes, &index), bytes[index] == separator,
      index + 5 <= bytes.count, let year = DigitText.fourDigits(bytes, at: index + 1),
      plausibleYears.contains(year), let date = PlainDate(year: year, month: month, day: day)
    else { return nil }
    index += 5
    if index == bytes.count { return CellDate(date: .day(date)) }
    guard index + 6 == bytes.count, bytes[index] == UInt8(ascii: " "),
      bytes[index + 3] == UInt8(ascii: ":"),
      let hour = DigitText.twoDigits(bytes, at: index + 1),
      let minute = DigitText.twoDigits(bytes, at: index + 4),
      let time = ClockTime(hour: hour, minute: minute)
    else { return nil }
    return CellDate(date: .day(date), time: time)
  }

  /// A number of one or two digits that another byte follows; the index moves behind it.
  private static func oneOrTwoDigits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> Int? {
    guard index + 2 < bytes.count, let first = DigitText.digit(bytes[index]) else { return nil }
    guard let second = DigitText.digit(bytes[index + 1]) else {
      index += 1
      return first
    }
    index += 2
    return first * 10 + second
  }
}
