/// Bytes as base 64 without padding (RFC 4648).
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String { text(bytes, standard) }

  /// With the alphabet that may stand in a cookie and in an address.
  static func addressText(_ bytes: [UInt8]) -> String { text(bytes, address) }

  /// Whether a text could be `addressText` of so many bytes.
  static func isAddressText(_ text: String, ofBytes count: Int) -> Bool {
    text.utf8.count == (count * 8 + 5) / 6 && text.utf8.allSatisfy(address.contains)
  }

  private static func text(_ bytes: [UInt8], _ alphabet: [UInt8]) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity((bytes.count * 8 + 5) / 6)
    var held: UInt32 = 0
    var heldBits = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      heldBits += 8
      while heldBits >= 6 {
        heldBits -= 6
        digits.append(alphabet[Int(held >> UInt32(heldBits) & 63)])
      }
    }
    if heldBits > 0 { digits.append(alphabet[Int(held << UInt32(6 - heldBits) & 63)]) }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let standard = alphabet(ending: "+/")
  private static let address = alphabet(ending: "-_")

  private static func alphabet(ending: StaticString) -> [UInt8] {
    Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\(ending)".utf8)
  }
}
