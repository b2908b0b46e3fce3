/// Small letters of Vietnamese texts, byte by byte, so that places in the one are places in the other.
///
/// All capitals of the alphabet are as long in UTF-8 as their small letters. Other alphabets stay as they are.
enum SmallLetters {
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    var small = bytes
    small.withUnsafeMutableBufferPointer { small in
      var place = 0
      while place < small.count {
        let first = small[place]
        if first < 0x80 {
          if first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z") { small[place] = first + 32 }
          place += 1
        } else if first < 0xE0, place + 1 < small.count {
          small[place + 1] = second(small[place + 1], after: first)
          place += 2
        } else {
          // U+1E00 to U+1EFF: Ạ to ỹ, capital and small in turn. A code above E0 has three bytes or four.
          if first == 0xE1, place + 2 < small.count, small[place + 1] & 0xFC == 0xB8 {
            small[place + 2] |= isPaired(small[place + 1], small[place + 2]) ? 1 : 0
          }
          place += first < 0xF0 ? 3 : 4
        }
      }
    }
    return small
  }

  /// The second byte of a letter of two: À to Ý, Ă Đ Ĩ Ũ, Ơ, Ư.
  private static func second(_ byte: UInt8, after first: UInt8) -> UInt8 {
    switch (first, byte) {
    case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E): byte + 0x20
    case (0xC4, 0x82), (0xC4, 0x90), (0xC4, 0xA8), (0xC5, 0xA8), (0xC6, 0xA0): byte + 1
    case (0xC6, 0xAF): 0xB0
    default: byte
    }
  }

  /// Whether the letter is one of those that come in pairs: not the few forms between U+1E96 and U+1E9F.
  private static func isPaired(_ second: UInt8, _ third: UInt8) -> Bool {
    !(second == 0xBA && (0x96...0x9F).contains(third))
  }
}
