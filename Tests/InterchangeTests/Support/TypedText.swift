@testable import Interchange

/// Vietnamese as an old program wrote it: the bytes that a code page reads back as the text.
enum TypedText {
  static func bytes(of text: String, in page: LegacyEncoding) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      guard scalar.value > 0x7F else { return [UInt8(scalar.value)] }
      return found(scalar.value, page)
    }
  }

  /// The same bytes as Western letters: what a workbook holds.
  static func lookalike(of text: String, in page: LegacyEncoding) -> String {
    String(String.UnicodeScalarView(bytes(of: text, in: page).map { Unicode.Scalar($0) }))
  }

  private static func found(_ letter: UInt32, _ page: LegacyEncoding) -> [UInt8] {
    let upper = UInt8(0xA0)...0xFF
    for byte in upper where page.decode([UInt32(byte)]) == [letter] { return [byte] }
    for first in UInt8(0x41)...0xFF {
      for second in upper where page.decode([UInt32(first), UInt32(second)]) == [letter] {
        return [first, second]
      }
    }
    return [UInt8(ascii: "?")]
  }
}
