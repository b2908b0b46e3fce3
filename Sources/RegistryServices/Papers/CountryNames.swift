internal import RecordLinkage

/// The countries other than Việt Nam under the names by which registers know them.
public struct CountryNames: Sendable {
  /// Those of the list, read once.
  public static let abroad = CountryNames(list: list)

  /// What a state calls itself before its name; it may be left out or shortened.
  private static let styles = [
    "nuoc", "cong hoa", "ch", "cong hoa lien bang", "chlb", "lien bang", "lb", "vuong quoc",
    "cong hoa nhan dan", "chnd", "cong hoa dan chu nhan dan", "chdcnd", "cong hoa xa hoi chu nghia",
    "chxhcn", "cong hoa hoi giao",
  ].map { $0 + " " }

  private let codes: [String: String]

  /// Reads lines of a code, a space, and names between bars.
  init(list: String) {
    var codes: [String: String] = [:]
    for line in list.split(separator: "\n") {
      let code = String(line.prefix(2))
      for name in line.dropFirst(3).split(separator: "|") {
        codes[Self.letters(VietnameseText.folded(String(name)))] = code
      }
    }
    self.codes = codes
  }

  /// The code (ISO 3166-1) of the country in which a place lies: the country that is written after its last
  /// comma, or after a dash behind it (`Seoul - Hàn Quốc`), or is all that is written. Nil when no other country
  /// is named there, as a whole and alone: a hospital or a village may be called after one.
  public func code(ofPlace place: String) -> String? {
    guard let last = place.split(separator: ",", omittingEmptySubsequences: false).last else {
      return nil
    }
    return code(named: last) ?? Self.behindDash(last).flatMap(code(named:))
  }

  private func code(named text: Substring) -> String? {
    let name = VietnameseText.folded(String(text))
    if let code = codes[Self.letters(name)] { return code }
    for style in Self.styles where name.hasPrefix(style) {
      if let code = codes[Self.letters(String(name.dropFirst(style.count)))] { return code }
    }
    return nil
  }

  /// What is written behind the last dash that stands between two names, and not within one (`Ca-na-đa`). Nil
  /// where a place of this country or a friendship of two is called so: `Bệnh viện Việt Nam - Cu Ba`.
  private static func behindDash(_ text: Substring) -> Substring? {
    guard
      let dash = text.indices.last(where: { place in
        guard dashes.contains(text[place]), place > text.startIndex else { return false }
        let next = text.index(after: place)
        guard next < text.endIndex else { return false }
        return text[text.index(before: place)] == " " || text[next] == " "
      })
    else { return nil }
    let before = VietnameseText.folded(String(text[..<dash])).split(separator: " ")
    guard let first = before.first, !before.contains("viet") else { return nil }
    let isHere = placesHere.contains { before.starts(with: $0) }
    return isHere || first.allSatisfy(\.isNumber) ? nil : text[text.index(after: dash)...]
  }

  private static let dashes: Set<Character> = ["-", "–", "—"]
  /// How the name of a place of this country begins.
  private static let placesHere = [
    "thon", "xom", "lang", "ban", "ap", "buon", "to", "khu", "pho", "duong", "ngo", "xa", "phuong",
    "thi tran",
    "huyen", "quan", "thi xa", "thanh pho", "tinh", "tram y te",
  ].map { $0.split(separator: " ") }

  /// Some write a foreign name in one word, some in syllables.
  private static func letters(_ folded: String) -> String { folded.filter { $0 != " " } }
}
