extension VietnameseText {
  /// The text in one agreed spelling with its marks: composed (NFC), small letters, single spaces,
  /// the tone where the rule of sounds puts it: `HÒA  THÚY` is `hoà thuý`.
  ///
  /// Signs other than letters and digits separate words, as in `folded`, so that
  /// `folded(canonical(x)) == folded(x)`. i and y stay as written.
  public static func canonical(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for word in words(text) {
      if !result.isEmpty { result.append(" ") }
      word.withTonePlaced().append(to: &result)
    }
    return result
  }

  /// The words of a text as letters apart from their tones.
  static func words(_ text: String) -> [SpelledWord] {
    var words: [SpelledWord] = []
    var word = SpelledWord()
    for unicode in text.unicodeScalars {
      let scalar = unicode.value
      if scalar >= 0x300, scalar < 0x370 {
        word.apply(mark: scalar)
      } else if let index = LatinLetters.index(scalar) {
        let base = LatinLetters.base[index]
        if base == LatinLetters.separator {
          word.move(to: &words)
        } else if base != LatinLetters.dropped {
          word.letters.append(LatinLetters.toned[index])
        }
      } else if isApostrophe(scalar) {
        continue
      } else if isLetter(scalar) {
        word.letters.append(LatinLetters.TonedLetter(letter: scalar, tone: .level, vowel: -1))
      } else {
        word.move(to: &words)
      }
    }
    word.move(to: &words)
    return words
  }
}
