public import CivilDate
internal import CivilRegistration

/// Dates, numbers and spans as a Vietnamese office writes them.
public enum VietnameseFormat {
  /// `04/05/2026`.
  public static func date(_ date: PlainDate) -> String { date.slashed }

  /// `2026`, `05/2026` or `04/05/2026`: no more than is known.
  public static func date(_ date: PartialDate) -> String { date.slashed }

  /// `04/05/2026 14:03`, by the clocks of Viet Nam.
  public static func moment(_ instant: Instant) -> String {
    let day = instant.civilDate(inOffsetMinutes: Instant.vietnamOffsetMinutes)
    let time = instant.clockTime(inOffsetMinutes: Instant.vietnamOffsetMinutes)
    return "\(date(day)) \(time.text)"
  }

  /// `1.234.567`.
  public static func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.utf8.count > 3 else { return "\(number)" }
    var grouped = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { grouped += "." }
      grouped.append(digit)
    }
    return grouped
  }

  /// `dòng 1.118`, or `trang tính thứ 2, dòng 17` of a workbook of several sheets.
  public static func place(row rowNumber: Int) -> String {
    let place = SheetRow(rowNumber: rowNumber)
    let row = "dòng \(number(place.row))"
    return place.sheet == 0 ? row : "trang tính thứ \(place.sheet + 1), \(row)"
  }

  /// `98,5 %` from hundredths of a percent, with a no-break space. One decimal, unless rounding would
  /// show a goal as reached that is not: 97,96 % stays 97,96 % beside a goal of 98 %.
  public static func percent(hundredths: Int, goals: [Int] = []) -> String {
    let rounded = (hundredths + 5) / 10 * 10
    let hides = goals.contains { hundredths < $0 && rounded >= $0 }
    if hides { return "\(decimals(hundredths, places: 2))\u{A0}%" }
    return "\(decimals(rounded / 10, places: 1))\u{A0}%"
  }

  /// A goal as the plan writes it: `98 %`, `98,5 %`.
  public static func goal(hundredths: Int) -> String {
    if hundredths % 100 == 0 { return "\(hundredths / 100)\u{A0}%" }
    if hundredths % 10 == 0 { return "\(decimals(hundredths / 10, places: 1))\u{A0}%" }
    return "\(decimals(hundredths, places: 2))\u{A0}%"
  }

  /// `còn 1 ngày làm việc`, of a last day that is still to come.
  public static func workingDaysLeft(_ days: Int) -> String {
    "còn \(number(days)) ngày làm việc"
  }

  /// `còn 3 ngày`, `hạn cuối hôm nay`, `quá 12 ngày`.
  public static func daysLeft(_ days: Int) -> String {
    switch days {
    case 0: "hạn cuối hôm nay"
    case 1...: "còn \(number(days)) ngày"
    case (-730)...: "quá \(number(-days)) ngày"
    // Nobody counts the days of a divorce of 2001.
    default: "quá \(number(-days / 365)) năm"
    }
  }

  /// `45 giây`, `15 phút`: rounded up, so that nobody tries too early.
  public static func wait(seconds: Int) -> String {
    seconds < 60 ? "\(max(1, seconds)) giây" : "\((seconds + 59) / 60) phút"
  }

  /// `312 byte`, `1,4 MB`, `67 MB`.
  public static func size(bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) byte"
    case ..<1_000_000: "\(decimals(bytes / 100, places: 1)) kB"
    case ..<10_000_000: "\(decimals(bytes / 100_000, places: 1)) MB"
    default: "\(number(bytes / 1_000_000)) MB"
    }
  }

  private static func decimals(_ value: Int, places: Int) -> String {
    let scale = places == 2 ? 100 : 10
    let fraction = String(value.magnitude % UInt(scale))
    let zeros = String(repeating: "0", count: places - fraction.utf8.count)
    return "\(value < 0 ? "-" : "")\(number(Int(value.magnitude) / scale)),\(zeros)\(fraction)"
  }
}
