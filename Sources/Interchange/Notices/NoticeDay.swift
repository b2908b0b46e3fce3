import CivilDate

/// Days of electronic notices, which are figures in one piece.
enum NoticeDay {
  /// `20260105` as 05/01/2026, `202601051325` with the time behind, `19920000` as 1992; what is no such day
  /// as it stands, for a person to read.
  static func text(_ figures: String) -> String {
    let digits = figures.utf8.map { Int($0) - 0x30 }
    guard [8, 12, 14].contains(digits.count), digits.allSatisfy({ (0...9).contains($0) }) else {
      return figures
    }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
    guard month > 0 else { return day == 0 ? String(year) : figures }
    guard day > 0 else { return PartialDate(year: year, month: month)?.slashed ?? figures }
    guard let date = PlainDate(year: year, month: month, day: day) else { return figures }
    guard digits.count > 8, let time = ClockTime(hour: number(8..<10), minute: number(10..<12))
    else { return date.slashed }
    return "\(date.slashed) \(time.text)"
  }
}
