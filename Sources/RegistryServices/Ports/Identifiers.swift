public import CivilDate

/// Gives ids of 26 characters that sort by time: 10 for the millisecond, 16 at random (Crockford's
/// base 32), as a parameter so that tests are repeatable.
public struct Identifiers: Sendable {
  private let random: @Sendable () -> UInt64

  public init(random: @escaping @Sendable () -> UInt64) {
    self.random = random
  }

  /// An id for something that begins at a moment.
  public func next(at instant: Instant) -> String {
    String(unsafeUninitializedCapacity: 26) { text in
      var time = UInt64(clamping: instant.millisecondsSince1970)
      for place in (0..<10).reversed() {
        text[place] = Self.digit(time)
        time >>= 5
      }
      for start in [10, 18] {
        var bits = random()
        for place in start..<start + 8 {
          text[place] = Self.digit(bits)
          bits >>= 5
        }
      }
      return 26
    }
  }

  private static func digit(_ bits: UInt64) -> UInt8 { alphabet[Int(bits & 31)] }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
