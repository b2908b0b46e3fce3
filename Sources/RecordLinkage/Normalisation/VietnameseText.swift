/// Vietnamese writing brought to a form in which machines can compare it.
///
/// Every function takes text however it was typed: composed or decomposed (NFC, NFD), in capitals,
/// with the tone on either vowel of `oa`, `oe`, `uy`, with stray spaces and dots.
public enum VietnameseText {
  /// The text in plain small letters and digits with single spaces: `Nguyễn  Thị Mỹ` is
  /// `nguyen thi mi`.
  ///
  /// Marks are dropped and đ is d, so spellings that differ in tones, tone placing or encoding
  /// meet; a final y after a consonant is i (Lý, Lí; Mỹ, Mĩ; Quý, Quí). An apostrophe vanishes
  /// (`K'Sor` is `ksor`), every other sign separates words. Letters of scripts other than Latin
  /// stay as they are. A key for comparing and finding, not for showing.
  public static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { source in
      String(unsafeUninitializedCapacity: source.count) { target in
        fold(source, into: target)
      }
    }
  }

  /// Folds UTF-8 bytes into a buffer of at least as many bytes; returns how many were written.
  ///
  /// Bytes that are no UTF-8 separate words.
  static func fold(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    LatinLetters.base.withUnsafeBufferPointer { base in
      var writer = FoldWriter(target: target)
      var position = 0
      while position < source.count {
        let byte = source[position]
        if byte < 0x80 {
          writer.append(base[Int(byte)])
          position += 1
          continue
        }
        let (scalar, length) = decode(source, at: position)
        if scalar >= 0x300, scalar < 0x370 {
          // A combining mark: its letter is already written.
        } else if let index = LatinLetters.index(scalar) {
          writer.append(base[index])
        } else if isApostrophe(scalar) {
          // Leaves no trace, as in ASCII.
        } else if isLetter(scalar) {
          for offset in 0..<length { writer.append(source[position + offset]) }
        } else {
          writer.append(LatinLetters.separator)
        }
        position += length
      }
      writer.endWord()
      return writer.count
    }
  }

  /// One code point of UTF-8 and its length; U+FFFD and 1 for a byte that fits nowhere.
  @inline(__always)
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[position])
    if first < 0x80 { return (first, 1) }
    let left = bytes.count - position
    if first < 0xE0 {
      guard first >= 0xC2, left > 1 else { return (0xFFFD, 1) }
      let second = UInt32(bytes[position + 1]) ^ 0x80
      return second < 0x40 ? ((first & 0x1F) << 6 | second, 2) : (0xFFFD, 1)
    }
    guard left > 2 else { return (0xFFFD, 1) }
    let second = UInt32(bytes[position + 1]) ^ 0x80
    let third = UInt32(bytes[position + 2]) ^ 0x80
    guard second | third < 0x40 else { return (0xFFFD, 1) }
    if first < 0xF0 { return ((first & 0xF) << 12 | second << 6 | third, 3) }
    guard first < 0xF5, left > 3 else { return (0xFFFD, 1) }
    let fourth = UInt32(bytes[position + 3]) ^ 0x80
    guard fourth < 0x40 else { return (0xFFFD, 1) }
    return ((first & 0x7) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// Whether a code point is one of the apostrophes and invisible signs that leave no trace.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x02B9...0x02C8, 0x2032, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether a code point outside the Latin tables is part of a word (another script).
  static func isLetter(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x370, scalar != 0xFFFD else { return false }
    switch scalar {
    case 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0xFE00...0xFE6F, 0xFF00...0xFF0F:
      return false
    default:
      return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }
  }
}
