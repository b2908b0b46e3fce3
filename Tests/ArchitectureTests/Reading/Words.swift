extension StringProtocol {
  /// Whether the word stands here with no letter, digit or `_` on either side.
  func containsWord(_ word: some StringProtocol) -> Bool {
    func isWordPart(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "_"
    }
    var rest = self[...]
    while let range = rest.firstRange(of: word) {
      let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
      let after = range.upperBound == endIndex ? nil : self[range.upperBound]
      let opens = word.first.map(isWordPart) ?? false
      let closes = word.last.map(isWordPart) ?? false
      if !(opens && before.map(isWordPart) == true), !(closes && after.map(isWordPart) == true) {
        return true
      }
      rest = self[range.upperBound...]
    }
    return false
  }
}
