/// A moment in time, such as the moment in which an entry was written, to the millisecond.
public struct Instant: Hashable, Sendable {
  /// Milliseconds since 1 January 1970, 00:00 UTC.
  public let millisecondsSince1970: Int64

  public init(millisecondsSince1970: Int64) {
    self.millisecondsSince1970 = millisecondsSince1970
  }

  /// The minutes by which the clocks of Viet Nam are ahead of UTC, all year round.
  public static let vietnamOffsetMinutes = 420

  /// The day that the calendar on the wall shows where clocks are so many minutes ahead of UTC: 420 in
  /// Viet Nam.
  public func civilDate(inOffsetMinutes offset: Int) -> PlainDate {
    PlainDate(dayNumber: split(inOffsetMinutes: offset).day)
  }

  /// The time that the clock on the wall shows there.
  public func clockTime(inOffsetMinutes offset: Int) -> ClockTime {
    ClockTime(secondOfDay: split(inOffsetMinutes: offset).millisecond / 1_000)
  }

  private func split(inOffsetMinutes offset: Int) -> (day: Int, millisecond: Int) {
    let millisecondsADay = 86_400_000
    let local = Int(millisecondsSince1970) + offset * 60_000
    let day = (local >= 0 ? local : local - (millisecondsADay - 1)) / millisecondsADay
    return (day, local - day * millisecondsADay)
  }
}

extension Instant: Comparable {
  public static func < (earlier: Instant, later: Instant) -> Bool {
    earlier.millisecondsSince1970 < later.millisecondsSince1970
  }
}

extension Instant: CustomStringConvertible {
  public var description: String { iso8601 }
}

extension Instant {
  /// The moment as stored: UTC with milliseconds, `2026-11-22T03:04:05.678Z`.
  public var iso8601: String {
    let (day, millisecond) = split(inOffsetMinutes: 0)
    let second = millisecond / 1_000
    let time = String(unsafeUninitializedCapacity: 14) { bytes in
      var writer = DigitWriter(bytes)
      writer.write(UInt8(ascii: "T"))
      writer.write(second / 3_600, digits: 2)
      writer.write(UInt8(ascii: ":"))
      writer.write(second / 60 % 60, digits: 2)
      writer.write(UInt8(ascii: ":"))
      writer.write(second % 60, digits: 2)
      writer.write(UInt8(ascii: "."))
      writer.write(millisecond % 1_000, digits: 3)
      writer.write(UInt8(ascii: "Z"))
      return writer.count
    }
    return PlainDate(dayNumber: day).iso8601 + time
  }

  /// Reads `yyyy-MM-ddTHH:mm:ss.SSSZ`, the milliseconds may be left out; nil for anything else.
  @inlinable
  public init?(iso8601 text: some StringProtocol) {
    guard let instant = DigitText.withBytes(of: text, { Instant(iso8601Bytes: $0) })
    else { return nil }
    self = instant
  }

  @usableFromInline
  init?(iso8601Bytes bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 20 || bytes.count == 24, bytes[bytes.count - 1] == UInt8(ascii: "Z"),
      let date = PlainDate(iso8601Bytes: UnsafeBufferPointer(rebasing: bytes[0..<10])),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      let hour = DigitText.twoDigits(bytes, at: 11),
      let minute = DigitText.twoDigits(bytes, at: 14),
      let second = DigitText.twoDigits(bytes, at: 17),
      let time = ClockTime(hour: hour, minute: minute, second: second)
    else { return nil }
    var millisecond = 0
    if bytes.count == 24 {
      guard bytes[19] == UInt8(ascii: "."), let high = DigitText.digit(bytes[20]),
        let low = DigitText.twoDigits(bytes, at: 21)
      else { return nil }
      millisecond = high * 100 + low
    }
    let seconds = Int64(date.dayNumber) * 86_400 + Int64(time.secondOfDay)
    self.init(millisecondsSince1970: seconds * 1_000 + Int64(millisecond))
  }
}
