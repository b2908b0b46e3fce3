extension LegacyEncoding {
  /// Decodes text of VNI for Windows whose bytes were read as Latin-1: a letter, then a sign that
  /// stands for its marks (`eâ` ê, `eá` ế).
  static func decodedVNI(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let letter = previous, let whole = composedVNI(letter, scalar) {
        result.removeLast()
        result.append(whole)
        previous = nil
      } else {
        let letter = singleVNI[scalar] ?? scalar
        result.append(letter)
        previous = letter
      }
    }
    return String(result)
  }

  private static func composedVNI(
    _ letter: Unicode.Scalar, _ sign: Unicode.Scalar
  ) -> Unicode.Scalar? {
    guard let small = sign.properties.lowercaseMapping.unicodeScalars.first else { return nil }
    guard let (shape, tone) = signsVNI[small] else { return nil }
    guard let index = LatinLetters.index(letter.value) else { return nil }
    var base = LatinLetters.toned[index].letter
    if let shape {
      guard let shaped = LatinLetters.composed[LatinLetters.pair(base, shape)] else { return nil }
      base = shaped
    }
    let vowel = LatinLetters.vowel(base)
    guard vowel >= 0 else { return nil }
    let code = LatinLetters.vowelScalars[Int(vowel)][Int(tone.rawValue)]
    guard let whole = Unicode.Scalar(code) else { return nil }
    guard letter.properties.isUppercase else { return whole }
    return whole.properties.uppercaseMapping.unicodeScalars.first
  }

  /// A sign's shape (a combining mark) and tone. After a and e, `é è ú ü ë` carry the breve too.
  private static let signsVNI: [Unicode.Scalar: (shape: UInt32?, tone: Tone)] = [
    "ù": (nil, .sharp), "ø": (nil, .falling), "û": (nil, .asking), "õ": (nil, .tumbling),
    "ï": (nil, .heavy), "â": (0x302, .level), "á": (0x302, .sharp), "à": (0x302, .falling),
    "å": (0x302, .asking), "ã": (0x302, .tumbling), "ä": (0x302, .heavy), "ê": (0x306, .level),
    "é": (0x306, .sharp), "è": (0x306, .falling), "ú": (0x306, .asking), "ü": (0x306, .tumbling),
    "ë": (0x306, .heavy),
  ]

  /// Letters that VNI writes with one sign.
  private static let singleVNI: [Unicode.Scalar: Unicode.Scalar] = [
    "ñ": "đ", "Ñ": "Đ", "ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư", "í": "í", "ì": "ì", "æ": "ỉ",
    "ó": "ĩ", "ò": "ị", "î": "ỵ", "Í": "Í", "Ì": "Ì", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ",
  ]
}
