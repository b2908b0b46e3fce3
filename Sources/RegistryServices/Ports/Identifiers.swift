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
    var text = ""
    text.reserveCapacity(26)
    var time = UInt64(clamping: instant.millisecondsSince1970)
    var digits: [UInt8] = []
    for _ in 0..<10 {
      digits.append(Self.alphabet[Int(time & 31)])
      time >>= 5
    }
    text += String(decoding: digits.reversed(), as: UTF8.self)
    for _ in 0..<2 {
      var bits = random()
      var part: [UInt8] = []
      for _ in 0..<8 {
        part.append(Self.alphabet[Int(bits & 31)])
        bits >>= 5
      }
      text += String(decoding: part, as: UTF8.self)
    }
    return text
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
