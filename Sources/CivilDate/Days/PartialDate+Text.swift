extension PartialDate {
  /// What is known, as stored and exchanged: `1999`, `1999-03` or `1999-03-05`.
  public var iso8601: String {
    switch self {
    case .year(let year): DigitText.padded(year, to: 4)
    case .month(let year, let month):
      "\(DigitText.padded(year, to: 4))-\(DigitText.padded(month, to: 2))"
    case .day(let date): date.iso8601
    }
  }

  /// What is known, as people write it: `1999`, `03/1999` or `05/03/1999`.
  public var slashed: String {
    switch self {
    case .year(let year): DigitText.padded(year, to: 4)
    case .month(let year, let month):
      "\(DigitText.padded(month, to: 2))/\(DigitText.padded(year, to: 4))"
    case .day(let date): date.slashed
    }
  }

  /// Reads exactly the texts of `iso8601`; nil for anything else.
  @inlinable
  public init?(iso8601 text: some StringProtocol) {
    guard let date = DigitText.withBytes(of: text, { PartialDate(iso8601Bytes: $0) })
    else { return nil }
    self = date
  }

  /// The same from the bytes of a text.
  public init?(iso8601Bytes bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes.count {
    case 4:
      guard let year = DigitText.fourDigits(bytes, at: 0) else { return nil }
      self = .year(year)
    case 7:
      guard let year = DigitText.fourDigits(bytes, at: 0), bytes[4] == UInt8(ascii: "-"),
        let month = DigitText.twoDigits(bytes, at: 5)
      else { return nil }
      self.init(year: year, month: month)
    default:
      guard let date = PlainDate(iso8601Bytes: bytes) else { return nil }
      self = .day(date)
    }
  }
}

extension PartialDate: CustomStringConvertible {
  public var description: String { iso8601 }
}

extension PartialDate: Codable {
  /// Reads the text of `iso8601`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = PartialDate(iso8601: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a partial date is written yyyy, yyyy-MM or yyyy-MM-dd")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}
