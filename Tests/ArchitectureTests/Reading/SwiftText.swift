/// A Swift file taken apart: code without comments and texts, the comments, and the texts.
///
/// A rule about code must not be set off by a comment that names the forbidden thing, nor by a
/// text; and a rule about reasons must find the comment that gives one.
struct SwiftText: Sendable {
  /// The code of each line, comments and contents of texts left out.
  private(set) var code: [String] = []
  /// The comment of each line, empty where there is none.
  private(set) var comments: [String] = []
  /// Every text literal with the line (from 0) on which it begins.
  private(set) var literals: [(line: Int, text: String)] = []

  private enum State {
    case code, lineComment
    case blockComment(depth: Int)
    case literal(hashes: Int, isMultiline: Bool)
  }

  init(_ source: String) {
    let characters = Array(source)
    var state = State.code
    var codeLine = ""
    var commentLine = ""
    var literal = ""
    var literalLine = 0
    var index = 0

    func at(_ position: Int) -> Character? {
      position < characters.count ? characters[position] : nil
    }
    func matches(_ text: String, at position: Int) -> Bool {
      var place = position
      for character in text {
        if at(place) != character { return false }
        place += 1
      }
      return true
    }

    while index < characters.count {
      let character = characters[index]
      if character.isNewline {
        code.append(codeLine)
        comments.append(commentLine)
        codeLine = ""
        commentLine = ""
        switch state {
        case .lineComment: state = .code
        case .literal(_, isMultiline: false): state = .code  // unfinished: the compiler says so
        case .literal: literal.append("\n")
        case .code, .blockComment: break
        }
        index += 1
        continue
      }
      switch state {
      case .code:
        if matches("//", at: index) {
          state = .lineComment
          index += 2
        } else if matches("/*", at: index) {
          state = .blockComment(depth: 1)
          index += 2
        } else if let opening = Self.opening(in: characters, at: index) {
          state = .literal(hashes: opening.hashes, isMultiline: opening.isMultiline)
          literal = ""
          literalLine = code.count
          codeLine.append("\"")
          index += opening.length
        } else {
          codeLine.append(character)
          index += 1
        }
      case .lineComment:
        commentLine.append(character)
        index += 1
      case .blockComment(let depth):
        if matches("*/", at: index) {
          state = depth == 1 ? .code : .blockComment(depth: depth - 1)
          index += 2
        } else if matches("/*", at: index) {
          state = .blockComment(depth: depth + 1)
          index += 2
        } else {
          commentLine.append(character)
          index += 1
        }
      case .literal(let hashes, let isMultiline):
        let fence = String(repeating: "#", count: hashes)
        let closing = (isMultiline ? "\"\"\"" : "\"") + fence
        if hashes == 0, character == "\\", let next = at(index + 1), !next.isNewline, next != "(" {
          literal.append(character)
          literal.append(next)
          index += 2
        } else if matches("\\\(fence)(", at: index) {
          let end = Self.endOfInterpolation(in: characters, from: index + 2 + hashes)
          literal.append(contentsOf: characters[index..<end])
          // What is interpolated is code.
          codeLine.append(
            contentsOf: characters[index..<end].filter { !$0.isNewline && $0 != "\"" })
          index = end
        } else if matches(closing, at: index) {
          literals.append((literalLine, literal))
          codeLine.append("\"")
          state = .code
          index += closing.count
        } else {
          literal.append(character)
          index += 1
        }
      }
    }
    code.append(codeLine)
    comments.append(commentLine)
  }

  /// Whether a text literal opens here, with how many `#`, and how long its opening is.
  private static func opening(
    in characters: [Character], at index: Int
  ) -> (hashes: Int, isMultiline: Bool, length: Int)? {
    var place = index
    while place < characters.count, characters[place] == "#" { place += 1 }
    guard place < characters.count, characters[place] == "\"" else { return nil }
    let hashes = place - index
    let isMultiline =
      place + 2 < characters.count && characters[place + 1] == "\"" && characters[place + 2] == "\""
    // An empty text `""` is not the opening of a long one; `"""` always is.
    return (hashes, isMultiline, hashes + (isMultiline ? 3 : 1))
  }

  private static func endOfInterpolation(in characters: [Character], from start: Int) -> Int {
    var depth = 1
    var place = start
    while place < characters.count, depth > 0 {
      if characters[place] == "(" { depth += 1 }
      if characters[place] == ")" { depth -= 1 }
      place += 1
    }
    return place
  }

  /// Whether a comment stands on the line or directly above it.
  func hasReason(at line: Int) -> Bool {
    if Self.isReason(comments[line]) { return true }
    var above = line - 1
    while above >= 0, code[above].allSatisfy(\.isWhitespace), !comments[above].isEmpty {
      if Self.isReason(comments[above]) { return true }
      above -= 1
    }
    return false
  }

  /// A reason is a sentence, not a label.
  private static func isReason(_ comment: String) -> Bool {
    comment.split(separator: " ").count >= 4
  }
}
