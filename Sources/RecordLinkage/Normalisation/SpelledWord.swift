/// A word as letters apart from their tones, so that a tone can be put elsewhere.
struct SpelledWord {
  var letters: [LatinLetters.TonedLetter] = []

  /// Ends the word, if it has letters, and begins the next.
  mutating func move(to words: inout [SpelledWord]) {
    guard !letters.isEmpty else { return }
    words.append(self)
    letters.removeAll(keepingCapacity: true)
  }

  /// Puts a combining mark on the last letter; a mark without a letter is dropped.
  mutating func apply(mark: UInt32) {
    guard var last = letters.popLast() else { return }
    if last.vowel >= 0, let tone = Tone(combiningMark: mark) {
      last.tone = tone
    } else if let whole = LatinLetters.composed[LatinLetters.pair(last.letter, mark)] {
      last.letter = whole
      last.vowel = LatinLetters.vowel(whole)
    } else {
      letters.append(last)
      last = LatinLetters.TonedLetter(letter: mark, tone: .level, vowel: -1)
    }
    letters.append(last)
  }

  /// The tone of the word: that of its last toned letter.
  var tone: Tone {
    letters.last { $0.tone != .level }?.tone ?? .level
  }

  /// The word with its tone on the vowel that carries the syllable: `hoà`, `thuý`, `khoẻ`, `hoàn`,
  /// `mùa`, `quà`, `giá`.
  ///
  /// A word of several syllables or tones stays as written.
  func withTonePlaced() -> SpelledWord {
    let tones = letters.count { $0.tone != .level }
    guard tones == 1, let nucleus = nucleus else { return self }
    guard let from = letters.firstIndex(where: { $0.tone != .level }) else { return self }
    // A tone on the silent letter (`qùa`) is a slip for the vowel after it.
    guard nucleus.contains(from) || from + 1 == nucleus.lowerBound else { return self }
    var word = self
    word.letters[from].tone = .level
    word.letters[carrier(of: nucleus)].tone = tone
    return word
  }

  /// Where the only run of vowels lies, without the u of qu and the i of gi; nothing if the word
  /// has no vowel or several runs.
  private var nucleus: Range<Int>? {
    guard let first = letters.firstIndex(where: { $0.vowel >= 0 }) else { return nil }
    let end = letters[first...].firstIndex { $0.vowel < 0 } ?? letters.count
    guard !letters[end...].contains(where: { $0.vowel >= 0 }) else { return nil }
    let silent = first > 0 && end - first > 1 && isPartOfOnset(first)
    return (silent ? first + 1 : first)..<end
  }

  /// Whether the vowel at a position belongs to the consonant before it: the u of qu, the i of gi.
  private func isPartOfOnset(_ position: Int) -> Bool {
    let before = letters[position - 1].letter
    let vowel = letters[position].letter
    if before == 0x71 { return vowel == 0x75 }
    return before == 0x67 && vowel == 0x69 && position == 1
  }

  private func carrier(of nucleus: Range<Int>) -> Int {
    if let shaped = nucleus.last(where: { letters[$0].letter >= 0x80 }) { return shaped }
    let first = nucleus.lowerBound
    if nucleus.count == 1 { return first }
    if nucleus.count > 2 || nucleus.upperBound < letters.count { return first + 1 }
    let pair = (letters[first].letter, letters[first + 1].letter)
    switch pair {
    case (0x6F, 0x61), (0x6F, 0x65), (0x75, 0x79): return first + 1
    default: return first
    }
  }

  /// Writes the word, composed.
  func append(to text: inout String) {
    for letter in letters {
      let code =
        letter.vowel >= 0
        ? LatinLetters.vowelScalars[Int(letter.vowel)][Int(letter.tone.rawValue)] : letter.letter
      if let scalar = Unicode.Scalar(code) { text.unicodeScalars.append(scalar) }
    }
  }
}
