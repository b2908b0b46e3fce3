/// Whether letters can be one syllable of Vietnamese: the test that tells a code page apart.
///
/// Every Vietnamese word is written as one syllable: an onset, a rime with at most one tone, a
/// closing consonant. A text read in the wrong code page breaks this form almost at once.
enum VietnameseSyllable {
  /// Whether the letters (composed scalars of one word) have the form of a syllable.
  static func isPlausible(_ word: some Collection<UInt32>) -> Bool {
    guard word.count <= 7 else { return false }
    var letters: [UInt32] = []
    var tones = 0
    var upperAfterLower = false
    var sawLower = false
    for scalar in word {
      if var letter = VietnameseLetter(scalar) {
        if letter.tone > 0 { tones += 1 }
        if letter.isUpper { upperAfterLower = upperAfterLower || sawLower } else { sawLower = true }
        letter.tone = 0
        letter.isUpper = false
        letters.append(letter.scalar)
      } else {
        guard let consonant = consonant(scalar) else { return false }
        if consonant == scalar { sawLower = true } else if sawLower { upperAfterLower = true }
        letters.append(consonant)
      }
    }
    guard tones <= 1, !upperAfterLower else { return false }
    return fits(letters)
  }

  private static func consonant(_ scalar: UInt32) -> UInt32? {
    if scalar == 0x110 || scalar == 0x111 { return 0x111 }
    let lower = scalar | 0x20
    guard scalar < 0x80, lower >= 0x61, lower <= 0x7A else { return nil }
    return lower
  }

  private static func fits(_ letters: [UInt32]) -> Bool {
    let isVowel = letters.map { VietnameseLetter.vowels.contains($0) }
    var start = isVowel.firstIndex(of: true) ?? letters.count
    // "gi" and "qu" are onsets when another vowel follows.
    let next = start + 1
    if start == 1, next < letters.count, isVowel[next] {
      let pair = (letters[0], letters[1])
      if pair == (0x67, 0x69) || pair == (0x71, 0x75) { start = 2 }
    }
    guard start < letters.count else { return false }
    let end = isVowel[start...].firstIndex(of: false) ?? letters.count
    return onsets.contains(text(letters[..<start])) && rimes.contains(text(letters[start..<end]))
      && codas.contains(text(letters[end...]))
  }

  private static func text(_ letters: ArraySlice<UInt32>) -> String {
    var text = ""
    for letter in letters {
      if let scalar = Unicode.Scalar(letter) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  private static let onsets = words(
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x", withEmpty: true)

  private static let codas = words("c ch k m n ng nh p t", withEmpty: true)

  private static let rimes = words(
    """
    a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ua uâ uê ui uô \
    uơ uy ưa ưi ươ ưu yê ya oai oay oao oeo uây uôi uya uyê uyu ươi ươu iêu yêu uai uao uay
    """)

  private static func words(_ text: String, withEmpty: Bool = false) -> Set<String> {
    var words = Set(text.split(separator: " ").map(String.init))
    if withEmpty { words.insert("") }
    return words
  }
}
