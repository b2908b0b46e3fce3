/// The number of an entry: continuous within a calendar year for each kind of book, from 1 on (Circular
/// 04/2020/TT-BTP, article 29.3).
public struct EntryNumber: Hashable, Sendable {
  public let number: Int
  /// A letter behind the number (`15A`), as old books put between two numbers; empty for nearly all.
  public let suffix: String
  /// The year written with it, if it is.
  public let year: Int?
  /// Whether a spreadsheet had made a date of it: 01/01/2018 from `01/2018`.
  public let wasDate: Bool

  public init(number: Int, suffix: String = "", year: Int? = nil) {
    self.number = number
    self.suffix = suffix
    self.year = year
    wasDate = false
  }

  private init(number: Int, year: Int) {
    self.number = number
    suffix = ""
    self.year = year
    wasDate = true
  }

  /// Reads `01/2018`, `1`, `15A/2018`, `01-2018`, `Số 12/2018`; nil when there is no number in it.
  public init?(cell text: String) {
    let number = text.utf8.withContiguousStorageIfAvailable(Self.read).flatMap(\.self)
    guard let number else { return nil }
    self = number
  }

  /// `01/2018`, and `15A/2018` with its letter.
  public var text: String {
    let digits = number < 10 ? "0\(number)" : String(number)
    return year.map { "\(digits)\(suffix)/\($0)" } ?? "\(digits)\(suffix)"
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> EntryNumber? {
    var index = bytes.firstIndex { isDigit($0) } ?? bytes.count
    // Words may stand in front, but no other sign than their own.
    guard index <= 8, let number = digits(bytes, &index), number.count <= 6, number.value > 0
    else { return nil }
    let letters = index
    while index < bytes.count, isLetter(bytes[index]) { index += 1 }
    guard index - letters <= 2 else { return nil }
    let suffix = String(decoding: bytes[letters..<index], as: UTF8.self).uppercased()
    if index == bytes.count {
      return EntryNumber(number: number.value, suffix: suffix)
    }
    guard isSeparator(bytes[index]) else { return nil }
    index += 1
    guard let second = digits(bytes, &index) else {
      return suffix.isEmpty ? EntryNumber(number: number.value) : nil
    }
    if second.count == 4, isYear(second.value), index == bytes.count || !isDigit(bytes[index]) {
      return EntryNumber(number: number.value, suffix: suffix, year: second.value)
    }
    // "01/03/2018": entry 3 of 2018 became the first of March.
    guard suffix.isEmpty, number.value == 1, second.count == 2, (1...12).contains(second.value),
      index < bytes.count, isSeparator(bytes[index])
    else { return nil }
    index += 1
    guard let third = digits(bytes, &index), third.count == 4, isYear(third.value) else {
      return nil
    }
    return EntryNumber(number: second.value, year: third.value)
  }

  private static func digits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> (value: Int, count: Int)? {
    let start = index
    var value = 0
    while index < bytes.count, isDigit(bytes[index]), index - start < 9 {
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return index > start ? (value, index - start) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isYear(_ year: Int) -> Bool { (1850...2100).contains(year) }
}
