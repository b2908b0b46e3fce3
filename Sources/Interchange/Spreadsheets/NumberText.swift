import CivilDate

/// The text of a number in a workbook.
enum NumberText {
  /// A number as a person would write it: integers without point or exponent, so that a personal
  /// identity number stays one; nothing when the bytes are no number.
  static func text(of number: Double) -> String? {
    guard number.isFinite else { return nil }
    if number == number.rounded(), abs(number) < 1e18 { return String(Int64(number)) }
    return "\(number)"
  }

  /// The text of a serial date: as much of the date as its format shows, in ISO 8601.
  ///
  /// Excel counts days from 1900-01-01 as 1 and believes that 1900 was a leap year, so that days up
  /// to 59 are one off from the days after (ECMA-376 18.17.4.1). Serials of no date stay numbers.
  static func text(
    ofSerial serial: Double, shown: NumberFormats.Shown, from1904: Bool
  ) -> String? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial.rounded(.down))
    var seconds = Int(((serial - Double(days)) * 86_400).rounded())
    if seconds == 86_400 {
      seconds = 0
      days += 1
    }
    let time = clock(seconds)
    if shown == .time || !from1904 && days == 0 { return time }
    let date = isoDate(days, from1904: from1904)
    switch shown {
    case .number: return nil
    case .year: return String(date.prefix(4))
    case .month: return String(date.prefix(7))
    case .date where seconds == 0: return date
    case .date, .dateAndTime: return seconds == 0 ? date : "\(date) \(time)"
    case .time: return time
    }
  }

  /// Both days that a bare number can be in a workbook that counts from 1904: a date that lost its format counts
  /// so, and one that was copied from another workbook still counts from 1900, four years earlier. Nil for what
  /// is no day of the last hundred and fifty years.
  static func days(_ text: String) -> String? {
    guard text.utf8.count == 5, let serial = Int(text), (10_000..<73_416).contains(serial) else {
      return nil
    }
    return [false, true].map { from1904 in
      PlainDate(iso8601: isoDate(serial, from1904: from1904))?.slashed ?? ""
    }.joined(separator: "; ")
  }

  private static func clock(_ seconds: Int) -> String {
    let minutes = "\(twoDigits(seconds / 3_600)):\(twoDigits(seconds / 60 % 60))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(twoDigits(seconds % 60))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func isoDate(_ days: Int, from1904: Bool) -> String {
    // Serial 60 is 29 February 1900, a day that never was; it is kept as Excel shows it.
    if !from1904, days == 60 { return "1900-02-29" }
    let sinceEpoch = from1904 ? days - 24_107 : days < 60 ? days - 25_568 : days - 25_569
    return PlainDate(dayNumber: sinceEpoch).iso8601
  }
}
