/// Words that were typed in Telex with the keyboard driver off: `Nguyeenx`, `DDoof`.
public enum TelexLeftover {
  /// The word with its marks if it only makes sense as Telex, else nothing.
  ///
  /// - Parameter word: one word as written; a real Vietnamese syllable is never touched.
  /// - Returns: the canonical word.
  public static func decoded(_ word: some StringProtocol) -> String? {
    var letters = Array(word.lowercased().unicodeScalars)
    guard letters.count >= 2, letters.allSatisfy({ ("a"..."z").contains($0) }) else { return nil }
    guard !VietnameseSyllable.isWellFormed(VietnameseText.folded(String(word))) else { return nil }
    var mark: Unicode.Scalar?
    if let last = letters.last, let tone = tones[last] {
      mark = tone
      letters.removeLast()
    }
    var text = String.UnicodeScalarView()
    var position = 0
    while position < letters.count {
      let letter = letters[position]
      let next = position + 1 < letters.count ? letters[position + 1] : nil
      if let next, let whole = shapes[Pair(letter, next)] {
        // In `uow` the one w gives both vowels their horns.
        if whole == "ơ", text.last == "u" {
          text.removeLast()
          text.append("ư")
        }
        text.append(whole)
        position += 2
      } else {
        text.append(letter)
        position += 1
      }
    }
    let plain = String(text)
    guard VietnameseSyllable.isWellFormed(VietnameseText.folded(plain)) else { return nil }
    guard let mark else { return plain }
    guard let carrier = text.lastIndex(where: { LatinLetters.vowel($0.value) >= 0 }) else {
      return nil
    }
    text.insert(mark, at: text.index(after: carrier))
    return VietnameseText.canonical(String(text))
  }

  private struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
      self.first = first
      self.second = second
    }
  }

  private static let tones: [Unicode.Scalar: Unicode.Scalar] = [
    "f": "\u{300}", "s": "\u{301}", "r": "\u{309}", "x": "\u{303}", "j": "\u{323}",
  ]

  private static let shapes: [Pair: Unicode.Scalar] = [
    Pair("a", "w"): "ă", Pair("a", "a"): "â", Pair("e", "e"): "ê", Pair("o", "o"): "ô",
    Pair("o", "w"): "ơ", Pair("u", "w"): "ư", Pair("d", "d"): "đ",
  ]
}
