/// Writes digits and separators into the memory of a new text.
struct DigitWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func write(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// Writes the lowest decimal digits of a number that is not negative.
  mutating func write(_ number: Int, digits: Int) {
    var rest = number
    var index = count + digits
    while index > count {
      index -= 1
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }
}
