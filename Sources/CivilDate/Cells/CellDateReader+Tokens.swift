/// Looking at the pieces of the text.
extension CellDateReader {
  func isWord(_ words: Set<String>, at position: Int) -> Bool {
    guard position < tokens.count, case .word(let word) = tokens[position] else { return false }
    return words.contains(word)
  }

  func number(at position: Int) -> (value: Int, digits: Substring)? {
    guard position < tokens.count, case .number(let value, let digits) = tokens[position]
    else { return nil }
    return (value, digits)
  }

  func isMark(_ mark: Unicode.Scalar, at position: Int) -> Bool {
    position < tokens.count && tokens[position] == .mark(mark)
  }

  /// The place behind gaps and the marks of a date.
  func skippingFiller(from position: Int) -> Int {
    var position = position
    while position < tokens.count {
      switch tokens[position] {
      case .gap, .mark("."), .mark("/"), .mark("-"), .mark("_"), .mark("?"), .mark(","):
        position += 1
      default:
        return position
      }
    }
    return position
  }

  func skippingGaps(from position: Int) -> Int {
    var position = position
    while position < tokens.count, tokens[position] == .gap { position += 1 }
    return position
  }
}
