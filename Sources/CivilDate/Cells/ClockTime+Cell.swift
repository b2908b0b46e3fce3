extension ClockTime {
  /// Reads a cell that holds a time of day alone: `18 giờ 42 phút`, `18:42`, `18h42`, `18 giờ`; nil for
  /// anything else. (A time beside a date is read by `CellDate`.)
  public init?(cell text: String) {
    guard let time = DigitText.withBytes(of: text, { ClockTime(cellBytes: $0) }) else { return nil }
    self = time
  }

  private init?(cellBytes bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 40 else { return nil }
    var parts = (0, 0, 0)
    var count = 0
    var digits = 0
    var hasUnit = false
    for byte in bytes {
      guard let digit = DigitText.digit(byte) else {
        digits = 0
        // The hour needs its unit: "18" alone may be anything.
        if count == 1,
          byte == UInt8(ascii: ":") || byte | 0x20 == UInt8(ascii: "g")
            || byte | 0x20 == UInt8(ascii: "h")
        {
          hasUnit = true
        } else if byte < 0x30, byte != UInt8(ascii: " ") {
          return nil
        }
        continue
      }
      digits += 1
      if digits == 1 { count += 1 }
      guard digits <= 2, count <= 3 else { return nil }
      switch count {
      case 1: parts.0 = parts.0 * 10 + digit
      case 2: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
    }
    guard hasUnit else { return nil }
    self.init(hour: parts.0, minute: parts.1, second: parts.2)
  }
}
