extension PlainDate {
  /// The date as stored and exchanged: `1999-03-05`.
  public var iso8601: String {
    let (year, month, day) = components
    return DigitText.text(year, month, day, separator: UInt8(ascii: "-"))
  }

  /// The date as people write it in Vietnam: `05/03/1999`.
  public var slashed: String {
    let (year, month, day) = components
    return DigitText.text(day, month, year, separator: UInt8(ascii: "/"))
  }

  /// Reads exactly `yyyy-MM-dd`; nil for anything else and for days that do not exist. What people
  /// type into cells is read by `CellDate`.
  @inlinable
  public init?(iso8601 text: some StringProtocol) {
    guard let date = DigitText.withBytes(of: text, { PlainDate(iso8601Bytes: $0) }) else {
      return nil
    }
    self = date
  }

  /// The same from the bytes of a text.
  public init?(iso8601Bytes bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = DigitText.fourDigits(bytes, at: 0),
      let month = DigitText.twoDigits(bytes, at: 5),
      let day = DigitText.twoDigits(bytes, at: 8)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension PlainDate: Codable {
  /// Reads the text of `iso8601`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = PlainDate(iso8601: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a date is written yyyy-MM-dd")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}
