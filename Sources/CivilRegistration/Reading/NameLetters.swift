/// Tells whether a text can be a name, by its letters alone.
enum NameLetters {
  /// Letters of any script, spaces and the signs that names have: `K'Sor H'Nga`, `Anne-Marie`, `Tr. A`.
  /// Figures, other signs and what is left over of a text in a wrong encoding are none.
  static func areThoseOfAName(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(areThoseOfAName)
      ?? Array(text.utf8).withUnsafeBufferPointer(areThoseOfAName)
  }

  private static func areThoseOfAName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","):
        break
      case 0..<0x80, 0xC2:
        // U+0080–U+00BF holds no letter of a name: ¸, µ and ® are text of TCVN3 read as Latin.
        return false
      case 0xC3:
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if next == 0x97 || next == 0xB7 { return false }
      case 0xEF:
        // U+FFFD, where a reader has given up.
        if index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
          return false
        }
      default:
        break
      }
      index += 1
    }
    return true
  }
}
