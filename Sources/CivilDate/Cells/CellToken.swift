/// A piece of a cell's text: a number, a word, a mark or a gap.
enum CellToken: Equatable {
  /// Digits; more than nine of them have no value here, only their text counts.
  case number(Int, digits: Substring)
  /// Letters, in lower case.
  case word(String)
  /// A punctuation mark; a dash of any length is `-`, an ellipsis `.`, a letter x standing alone `?`.
  case mark(Unicode.Scalar)
  case gap

  /// The pieces of a text, in order.
  static func tokens(of text: String) -> [CellToken] {
    var tokens: [CellToken] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let start = index
      let kind = Kind(scalars[index])
      while index < scalars.endIndex, Kind(scalars[index]) == kind {
        index = scalars.index(after: index)
        if kind == .mark { break }
      }
      switch kind {
      case .digit:
        let digits = text[start..<index]
        let value = digits.utf8.count <= 9 ? Int(digits) ?? 0 : 0
        tokens.append(.number(value, digits: digits))
      case .letter:
        let word = text[start..<index].lowercased()
        tokens.append(word.allSatisfy { $0 == "x" } ? .mark("?") : .word(word))
      case .mark:
        tokens.append(.mark(plainMark(scalars[start])))
      case .gap:
        tokens.append(.gap)
      }
    }
    return tokens
  }

  private enum Kind {
    case digit, letter, mark, gap

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "0"..."9": self = .digit
      case "\u{2010}"..."\u{2015}", "\u{2026}": self = .mark
      default:
        if scalar.properties.isWhitespace {
          self = .gap
        } else if scalar.value < 0x80 {
          self = scalar.properties.isAlphabetic ? .letter : .mark
        } else {
          self = .letter
        }
      }
    }
  }

  private static func plainMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2010}"..."\u{2015}": "-"
    case "\u{2026}": "."
    default: scalar
    }
  }
}
