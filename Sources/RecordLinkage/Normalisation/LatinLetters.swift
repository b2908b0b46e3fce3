/// What every letter of the Latin script is worth, as flat tables, so that folding a name is a few
/// array reads a letter.
enum LatinLetters {
  /// The code points that the tables cover: U+0000–U+024F and U+1E00–U+1EFF.
  static let lowBlockEnd = 0x250
  static let highBlockStart = 0x1E00
  static let highBlockEnd = 0x1F00

  /// A character that leaves no trace: an apostrophe in `K'Sor`, a soft hyphen.
  static let dropped: UInt8 = 0
  /// A character that separates words: space, hyphen, dot.
  static let separator: UInt8 = 0x20

  /// The position of a code point in the tables, or nothing if it is outside them.
  @inline(__always)
  static func index(_ scalar: UInt32) -> Int? {
    if scalar < UInt32(lowBlockEnd) { return Int(scalar) }
    guard scalar >= UInt32(highBlockStart), scalar < UInt32(highBlockEnd) else { return nil }
    return Int(scalar) - highBlockStart + lowBlockEnd
  }

  /// By position: the plain small letter or digit, `separator`, or `dropped`.
  static let base: [UInt8] = {
    var table = [UInt8](repeating: separator, count: lowBlockEnd + highBlockEnd - highBlockStart)
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(digit)] = digit }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      table[Int(letter)] = letter
      table[Int(letter) - 0x20] = letter
    }
    for apostrophe: UInt8 in [0x27, 0x60] { table[Int(apostrophe)] = dropped }
    for invisible in [0xAD, 0xB4] { table[invisible] = dropped }
    for (offset, letter) in lowBases.utf8.enumerated() { table[0xC0 + offset] = letter }
    for (offset, letter) in highBases.utf8.enumerated() { table[lowBlockEnd + offset] = letter }
    return table
  }()

  /// The twelve vowels, each with its six tones in dictionary order.
  static let vowels: [String] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]

  /// Base letters of U+00C0–U+024F in order (`×` and `÷` separate).
  private static let lowBases = """
    aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbbttoccaddddeseffgghiikkllmnnoooooppytteettttu\
    uuvyyzzeeeetttiwdlardddlllnnnaaiioouuuuuuuuuueaaaaaaggggkkooooeejdddgghwnnaaaaoo\
    aaaaeeeeiiiioooorrrruuuussttyyhhndoozzaaeeooooooooyylntddqaccltszggbuveejjsqrryy
    """

  /// Base letters of U+1E00–U+1EFF in order.
  private static let highBases = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyalllsd\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyymmmmyy
    """
}

extension LatinLetters {
  /// Letters with a mark, by mark: pairs of the letter and what is left without the mark.
  /// Tones of the twelve vowels are in `vowels`.
  private static let marked: [(mark: UInt32, pairs: String)] = [
    (0x300, "ǜüǹnẁw"),
    (0x301, "ćcĺlńnŕrśsźzǘüǵgḱkḿmṕpẃw"),
    (0x302, "âaêeôoĉcĝgĥhîiĵjŝsûuŵwŷyẑz"),
    (0x303, "ñnṽv"),
    (0x304, "āaēeīiōoūuǖüȳyḡg"),
    (0x306, "ăaĕeğgĭiŏoŭu"),
    (0x307, "ċcėeġgżzȧaȯoḃbḋdḟfḣhṁmṅnṗpṙrṡsṫtẇwẋxẏy"),
    (0x308, "äaëeïiöoüuÿyḧhẅwẍx"),
    (0x30A, "åaůu"),
    (0x30B, "őoűu"),
    (0x30C, "čcďděeľlňnřršsťtžzǎaǐiǒoǔuǚüǧgǩk"),
    (0x31B, "ơoưu"),
    (0x323, "ḅbḍdḥhḳkḷlṃmṇnṛrṣsṭtṿvẉwẓz"),
    (0x327, "çcģgķkļlņnŗrşsţtȩeḑdḩh"),
    (0x328, "ąaęeįiųuǫo"),
  ]

  /// The one letter for a letter and a mark after it: `a` and U+0306 make `ă`.
  static let composed: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (mark, pairs) in marked {
      var letter: UInt32?
      for scalar in pairs.unicodeScalars {
        guard let whole = letter else {
          letter = scalar.value
          continue
        }
        table[pair(scalar.value, mark)] = whole
        letter = nil
      }
    }
    return table
  }()

  /// The key of `composed`.
  static func pair(_ letter: UInt32, _ mark: UInt32) -> UInt64 {
    UInt64(letter) << 32 | UInt64(mark)
  }

  /// A small letter apart from its tone.
  struct TonedLetter {
    /// The small letter without tone, as a code point; a shape such as in `â` stays.
    var letter: UInt32
    var tone: Tone
    /// Position among the twelve vowels, or −1.
    var vowel: Int8
  }

  /// By position: the small letter and its tone.
  static let toned: [TonedLetter] = {
    let count = lowBlockEnd + highBlockEnd - highBlockStart
    var table = (0..<count).map { position -> TonedLetter in
      let code = position < lowBlockEnd ? position : position - lowBlockEnd + highBlockStart
      let small = Unicode.Scalar(UInt32(code))?.properties.lowercaseMapping.unicodeScalars.first
      return TonedLetter(letter: small?.value ?? UInt32(code), tone: .level, vowel: -1)
    }
    for (vowel, row) in vowels.enumerated() {
      guard let plain = row.unicodeScalars.first else { continue }
      for (tone, scalar) in zip(Tone.allCases, row.unicodeScalars) {
        let entry = TonedLetter(letter: plain.value, tone: tone, vowel: Int8(vowel))
        for position in table.indices where table[position].letter == scalar.value {
          table[position] = entry
        }
      }
    }
    return table
  }()

  /// By vowel and tone: the code point.
  static let vowelScalars: [[UInt32]] = vowels.map { $0.unicodeScalars.map(\.value) }

  /// Position of an untoned small letter among the twelve vowels, or −1.
  static func vowel(_ letter: UInt32) -> Int8 {
    guard let position = index(letter) else { return -1 }
    let entry = toned[position]
    return entry.letter == letter ? entry.vowel : -1
  }
}
