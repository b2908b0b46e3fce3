import RecordLinkage

/// A column's name as people write it (`Họ và tên mẹ`, `Số CCCD của chồng`), taken apart: what is asked,
/// and of whom.
struct HeaderPhrase: Hashable, Sendable {
  /// The words that count, folded, between single spaces.
  let text: String
  /// What is asked; nil when no known attribute stands in the words.
  let attribute: HeaderAttribute?
  /// Of whom; nil when the words name nobody. Only with an attribute.
  let subject: HeaderSubject?

  /// Nil for a text that names no column: empty, too long, or nothing but figures.
  init?(_ header: String) {
    guard !header.isEmpty, header.utf8.count <= Self.longest else { return nil }
    let words = Self.words(of: header)
    guard !words.isEmpty else { return nil }
    text = words.joined(separator: " ")
    var found: (HeaderAttribute, HeaderSubject?)?
    for (phrase, attribute) in HeaderAttribute.phrases {
      guard let rest = Self.rest(of: words, without: phrase) else { continue }
      if rest.isEmpty {
        found = (attribute, nil)
        break
      }
      guard let subject = HeaderSubject.named[rest.joined(separator: " ")] else { continue }
      found = (attribute, subject)
      break
    }
    attribute = found?.0
    subject = found?.1
  }

  /// The person whom the words name and of whom they ask nothing: a column `Vợ`, `Người đi khai sinh`.
  var person: HeaderSubject? {
    guard attribute == nil, Self.people.contains(text) else { return nil }
    return HeaderSubject.named[text]
  }

  private static let people: Set<String> = [
    "me", "cha", "bo", "vo", "chong", "di khai sinh", "di khai tu", "di dang ky", "yeu cau",
  ]

  /// Where whom the rows are about lives.
  var isOwnAddress: Bool {
    if case .residence? = attribute { return subject == nil }
    return false
  }

  /// Whether the words are those of a court's list.
  var isOfCourt: Bool {
    ["so ban an", "so ngay ban an", "ban an", "so quyet dinh ly hon", "toa an", "ngay hieu luc"]
      .contains { text == $0 || text.hasPrefix("\($0) ") }
  }

  /// What is asked of whom when another phrase stands below this one and only says of whom: `Họ tên cha,
  /// mẹ` above `Cha`. Nil for anything else.
  func asked(of lower: HeaderPhrase?) -> HeaderPhrase? {
    guard let attribute, let lower, lower.attribute == nil,
      let subject = HeaderSubject.named[lower.text]
    else { return nil }
    return HeaderPhrase(text: "\(text) \(lower.text)", attribute: attribute, subject: subject)
  }

  private init(text: String, attribute: HeaderAttribute, subject: HeaderSubject) {
    self.text = text
    self.attribute = attribute
    self.subject = subject
  }

  private static let longest = 160
  /// Words that stand in names of columns without changing what they ask.
  private static let fillers: Set<String> = [
    "thong", "tin", "ve", "cua", "va", "nguoi", "cac", "theo",
  ]

  /// Folded words without what stands between brackets: `Ngày sinh (dd/mm/yyyy)`.
  private static func words(of header: String) -> [String] {
    var depth = 0
    let plain = header.map { letter -> Character in
      if letter == "(" || letter == "[" { depth += 1 }
      defer { if letter == ")" || letter == "]", depth > 0 { depth -= 1 } }
      return depth > 0 || !(letter.isLetter || letter.isNumber) ? " " : letter
    }
    let meant = meaningful(String(plain))
    // "1" under a header is a number of its column, no name.
    return meant.contains { $0.contains(where: \.isLetter) } ? meant : []
  }

  /// The words of a text that count, folded: `ngày` as it is folded and not as it is spelt, for i and y
  /// are one letter then.
  static func meaningful(_ text: String) -> [String] {
    VietnameseText.folded(text).split(separator: " ").map(String.init).filter {
      !fillers.contains($0)
    }
  }

  /// The words around a phrase; nil when it does not stand in them.
  private static func rest(of words: [String], without phrase: [String]) -> [String]? {
    guard words.count >= phrase.count else { return nil }
    for start in 0...(words.count - phrase.count)
    where words[start..<(start + phrase.count)].elementsEqual(phrase) {
      return Array(words[..<start] + words[(start + phrase.count)...])
    }
    return nil
  }
}
