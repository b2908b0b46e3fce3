/// In which code page a text file was typed, judged by all its words together.
///
/// One cell may be Vietnamese in two code pages; a hundred words hardly are.
struct CodePageVote {
  /// The page in which most words are Vietnamese; nil when the bytes are UTF-8 or say nothing.
  static func winner(in bytes: [UInt8]) -> LegacyEncoding? {
    let words = words(in: bytes)
    guard !words.isEmpty else { return nil }
    let counts = LegacyEncoding.allCases.map { page in
      (page, words.count { CellTextCleaning.isPlausible(page.decode($0)) })
    }
    // The upper one on a tie: `max` would take the last.
    guard let best = counts.reversed().max(by: { $0.1 < $1.1 }) else { return nil }
    // Half of the words: names of streets and the like fit no page.
    return best.1 * 2 > words.count ? best.0 : nil
  }

  /// Words with a byte beyond ASCII, read as Windows 1252; none when the text is UTF-8.
  private static func words(in bytes: [UInt8]) -> [[UInt32]] {
    var words: [[UInt32]] = []
    for line in bytes.split(separator: 0x0A) {
      let isUTF8 = String(validating: line, as: UTF8.self) != nil
      if isUTF8, line.contains(where: { $0 > 0x7F }) { return [] }
      guard !isUTF8 else { continue }
      let scalars = line.map(CellTextCleaning.windows1252)
      for word in scalars.split(whereSeparator: { !isLetter($0) })
      where word.contains(where: { $0 > 0x7F }) {
        words.append(Array(word))
        if words.count == most { return words }
      }
    }
    return words
  }

  private static let most = 2_000

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: true
    default: scalar > 0x7F && scalar != 0xA0
    }
  }
}
