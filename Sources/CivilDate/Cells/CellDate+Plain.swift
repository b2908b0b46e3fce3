extension CellDate {
  /// The ways of writing that fill nearly all cells, read without memory of their own: `d.M.yyyy` (also
  /// with `/` or `-`) with or without `HH:mm` behind, `yyyy-MM-dd`, `M.yyyy`, `yyyy`, the day number of
  /// Excel and nothing. Nil for all others, and for whatever is doubtful.
  static func plainReading(_ bytes: UnsafeBufferPointer<UInt8>) -> CellDate? {
    switch bytes.count {
    case 0:
      return CellDate()
    case 4:
      guard let year = DigitText.fourDigits(bytes, at: 0), plausibleYears.contains(year)
      else { return nil }
      return CellDate(date: .year(year))
    case 5:
      return excelSerial(bytes)
    case 6, 7:
      return monthYear(bytes)
    case 8...16:
      return dayMonthYear(bytes) ?? PlainDate(iso8601Bytes: bytes).flatMap(plausible)
    default:
      return nil
    }
  }

  private static func plausible(_ date: PlainDate) -> CellDate? {
    plausibleYears.contains(date.year) ? CellDate(date: .day(date)) : nil
  }

  /// Five digits; those that begin like a year may be one with a digit too many.
  private static func excelSerial(_ bytes: UnsafeBufferPointer<UInt8>) -> CellDate? {
    guard let high = DigitText.twoDigits(bytes, at: 0), high >= 10, high != 19, high != 20,
      let middle = DigitText.twoDigits(bytes, at: 2), let low = DigitText.digit(bytes[4])
    else { return nil }
    let cell = CellDate(excelSerial: Double(high * 1_000 + middle * 10 + low))
    return cell.date == nil ? nil : cell
  }

  private static func monthYear(_ bytes: UnsafeBufferPointer<UInt8>) -> CellDate? {
    var index = 0
    guard let month = oneOrTwoDigits(bytes, &index), isSeparator(bytes[index]),
      index + 5 == bytes.count, let year = DigitText.fourDigits(bytes, at: index + 1),
      plausibleYears.contains(year), let date = PartialDate(year: year, month: month)
    else { return nil }
    return CellDate(date: date)
  }

  private static func dayMonthYear(_ bytes: UnsafeBufferPointer<UInt8>) -> CellDate? {
    var index = 0
    guard let day = oneOrTwoDigits(bytes, &index) else { return nil }
    let separator = bytes[index]
    guard isSeparator(separator) else { return nil }
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

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
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
