/// A time of day, such as the hour of a birth or the 15:00 after which a dossier waits for the next day.
public struct ClockTime: Hashable, Sendable {
  /// Seconds since midnight, 0–86 399.
  public let secondOfDay: Int

  /// Nil when the hour is not 0–23, or the minute or second not 0–59.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    secondOfDay = (hour * 60 + minute) * 60 + second
  }

  /// Reads exactly `HH:mm`, as `text` writes it; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The time so many seconds after midnight; what is beyond a day is left out.
  init(secondOfDay: Int) {
    self.secondOfDay = secondOfDay % 86_400
  }

  public var hour: Int { secondOfDay / 3_600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }

  /// `13:25`.
  public var text: String {
    "\(DigitText.padded(hour, to: 2)):\(DigitText.padded(minute, to: 2))"
  }

  /// `13:25:07`.
  public var withSeconds: String { "\(text):\(DigitText.padded(second, to: 2))" }
}

extension ClockTime: Comparable {
  public static func < (earlier: ClockTime, later: ClockTime) -> Bool {
    earlier.secondOfDay < later.secondOfDay
  }
}
