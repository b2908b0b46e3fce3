/// Tells whether a text can be a name, by its letters alone.
enum NameLetters {
  /// Letters of any script, spaces and the signs that names have: `K'Sor H'Nga`, `Anne-Marie`, `Tr. A`.
  /// Figures, other signs, marks that nobody sees and what is left over of a text in a wrong encoding are none.
  static func areThoseOfAName(_ text: String) -> Bool {
    text.utf8.allSatisfy(isPlain) || areLetters(text.unicodeScalars)
  }

  /// The letters that a name of plain ASCII has; nearly every other name is looked at letter by letter.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","):
      true
    default: false
    }
  }

  private static func areLetters(_ scalars: String.UnicodeScalarView) -> Bool {
    // Nothing stands before the first letter that a mark could stand on.
    var marks = mostMarks
    for scalar in scalars {
      switch scalar.value {
      case 0..<0x80:
        guard isPlain(UInt8(scalar.value)) else { return false }
        marks = isLetter(scalar) ? 0 : mostMarks
      // The letters of Vietnamese as registers keep them, without × and ÷.
      case 0xD7, 0xF7: return false
      case 0xC0..<0x1C0, 0x1E80..<0x1F00: marks = 0
      // An apostrophe as word processors write it: K’Sor.
      case 0x2018, 0x2019: marks = mostMarks
      default:
        guard let isMark = isMark(scalar) else { return false }
        marks = isMark ? marks + 1 : 0
        if marks > mostMarks { return false }
      }
    }
    return true
  }

  private static func isLetter(_ ascii: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(ascii) || ("A"..."Z").contains(ascii)
  }

  /// Whether a letter of another script is a mark upon one; nil for what is no letter at all.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar.properties.generalCategory {
    // U+0080–U+00BF holds no letter of a name: ª, µ and º are text of TCVN3 read as Latin.
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      scalar.value < 0xC0 ? nil : false
    case .nonspacingMark, .spacingMark:
      scalar.properties.isVariationSelector ? nil : true
    default: nil
    }
  }

  /// Marks on one letter: two where Vietnamese is written in parts (e, ^, ´); no script piles up more.
  private static var mostMarks: Int { 2 }
}
