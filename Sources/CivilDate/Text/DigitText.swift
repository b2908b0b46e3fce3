/// Numbers to and from the bytes of a text, without a detour over `String`.
@usableFromInline
enum DigitText {
  /// Calls the body with the UTF-8 bytes of the text, copying them only where they are not in one piece.
  @inlinable
  static func withBytes<Result>(
    of text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(text.utf8).withUnsafeBufferPointer(body)
  }

  /// The value of an ASCII digit, nil for any other byte.
  @inline(__always)
  static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? Int(value) : nil
  }

  /// The number written in two digits from the index on, which must lie inside.
  @inline(__always)
  static func twoDigits(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard let tens = digit(bytes[index]), let ones = digit(bytes[index + 1]) else { return nil }
    return tens * 10 + ones
  }

  /// The number written in four digits from the index on, which must lie inside.
  @inline(__always)
  static func fourDigits(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard let high = twoDigits(bytes, at: index), let low = twoDigits(bytes, at: index + 2)
    else { return nil }
    return high * 100 + low
  }

  /// Three numbers with a separator between: two digits each, four for the year, which comes first or
  /// last. Ten bytes, so the text needs no memory of its own.
  static func text(_ first: Int, _ second: Int, _ third: Int, separator: UInt8) -> String {
    let yearComesFirst = separator == UInt8(ascii: "-")
    let year = yearComesFirst ? first : third
    guard (0...9999).contains(year) else {
      let mark = String(decoding: CollectionOfOne(separator), as: UTF8.self)
      let middle = padded(second, to: 2)
      return yearComesFirst
        ? "\(first)\(mark)\(middle)\(mark)\(padded(third, to: 2))"
        : "\(padded(first, to: 2))\(mark)\(middle)\(mark)\(third)"
    }
    return String(unsafeUninitializedCapacity: 10) { bytes in
      var writer = DigitWriter(bytes)
      writer.write(first, digits: yearComesFirst ? 4 : 2)
      writer.write(separator)
      writer.write(second, digits: 2)
      writer.write(separator)
      writer.write(third, digits: yearComesFirst ? 2 : 4)
      return writer.count
    }
  }

  /// The number with zeros before it up to a width.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count < width else { return digits }
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
