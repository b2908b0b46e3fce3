/// A date with unknown parts in one word: year, month, day, and another year that an identifier
/// gives when it contradicts the date.
struct DateWord {
  var word: UInt32

  static let firstYear = 1799

  init(word: UInt32) { self.word = word }

  init(year: Int, month: Int, day: Int, otherYear: Int = 0) {
    word =
      Self.code(year) | UInt32(month) << 9 | UInt32(day) << 13 | Self.code(otherYear) << 18
  }

  /// A year in nine bits; 0 for none.
  static func code(_ year: Int) -> UInt32 {
    year > firstYear && year < firstYear + 512 ? UInt32(year - firstYear) : 0
  }

  /// Years since 1799; 0 if unknown.
  var year: Int { Int(word & 0x1FF) }
  var month: Int { Int(word >> 9 & 0xF) }
  var day: Int { Int(word >> 13 & 0x1F) }
  var otherYear: Int { Int(word >> 18 & 0x1FF) }

  var hasDay: Bool { day != 0 }
  /// The first of January stands for "day unknown" more often than for itself.
  var isFirstOfJanuary: Bool { day == 1 && month == 1 }

  /// Reads `31/12/1999`, `1999-12-31`, `19991231`, `12/1999`, `1999`; what is impossible is unknown.
  init(parsing cell: UnsafeBufferPointer<UInt8>) {
    var numbers = (0, 0, 0)
    var lengths = (0, 0, 0)
    var part = 0
    var inNumber = false
    for byte in cell {
      let digit = Int(byte) - 48
      if digit >= 0, digit <= 9 {
        if !inNumber { part += 1 }
        inNumber = true
        switch part {
        case 1: (numbers.0, lengths.0) = (min(numbers.0 * 10 + digit, 99_999_999), lengths.0 + 1)
        case 2: (numbers.1, lengths.1) = (min(numbers.1 * 10 + digit, 9999), lengths.1 + 1)
        case 3: (numbers.2, lengths.2) = (min(numbers.2 * 10 + digit, 9999), lengths.2 + 1)
        default: break
        }
      } else {
        inNumber = false
      }
    }
    var (year, month, day) = (0, 0, 0)
    switch part {
    case 0: break
    case 1 where lengths.0 == 8:
      (year, month, day) = (numbers.0 / 10000, numbers.0 / 100 % 100, numbers.0 % 100)
    case 1: year = numbers.0
    case 2 where lengths.0 == 4: (year, month) = (numbers.0, numbers.1)
    case 2: (month, year) = (numbers.0, numbers.1)
    default:
      (day, month, year) = numbers
      if lengths.0 == 4 { (day, year) = (year, day) }
    }
    if month > 12, day <= 12, day > 0 { (day, month) = (month, day) }
    if !(1...12).contains(month) { (month, day) = (0, 0) }
    if !(1...31).contains(day) { day = 0 }
    self.init(year: year, month: month, day: day)
  }
}
