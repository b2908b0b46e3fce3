internal import RecordLinkage

/// What somebody typed into the quick search, understood.
public enum NameQuery: Sendable, Equatable {
  /// Twelve or nine digits: an identity number.
  case identifier(String)
  /// The number of an entry or of a notice.
  case reference(String)
  /// Words of a name, folded, and a year of birth when one was typed with them.
  case name(words: [String], year: Int?)
  /// Nothing to search for.
  case nothing

  /// Understands `dang duc 1984`, `98/2023`, `CS0015325`, `001 084 001 234`.
  public init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let joined = words.joined()
    let digits = joined.utf8.filter { $0 != UInt8(ascii: ".") }
    let isNumber = !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
    if joined.uppercased().hasPrefix("HT-") {
      // The code of a dossier names nobody.
      self = .nothing
    } else if isNumber, digits.count == 12 || digits.count == 9 {
      self = .identifier(String(decoding: digits, as: UTF8.self))
    } else if joined.contains(where: { $0.isNumber }), words.count == 1, !isNumber {
      self = .reference(String(joined))
    } else {
      self = Self.name(words)
    }
  }

  private static func name(_ words: [Substring]) -> NameQuery {
    var year: Int?
    var rest: [String] = []
    for word in words {
      if let number = Int(word), (1850...2100).contains(number), year == nil {
        year = number
      } else {
        let folded = VietnameseText.folded(String(word))
        rest += folded.split(separator: " ").map(String.init)
      }
    }
    return rest.isEmpty ? .nothing : .name(words: Array(rest.prefix(8)), year: year)
  }
}
