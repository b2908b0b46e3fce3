/// A person's name as the register meant it: decoded, without titles and remarks, in syllables.
public struct PersonName: Hashable, Sendable {
  /// The name in the canonical spelling, its syllables separated by single spaces.
  public let canonical: String

  /// Reads a name as it was written.
  ///
  /// - Parameters:
  ///   - written: the cell of the register.
  ///   - encoding: the legacy encoding of the record, if known; else it is detected.
  public init(_ written: String, encoding: LegacyEncoding? = nil) {
    var text = written
    if let encoding = encoding ?? LegacyEncoding.detected(in: written) {
      text = encoding.decoded(written)
    }
    let words = VietnameseText.canonical(Self.withoutRemark(text)).split(separator: " ")
    let named = Self.withoutTitle(words)
    canonical = named.map { TelexLeftover.decoded($0) ?? String($0) }.joined(separator: " ")
  }

  /// Whether nothing is left of the name.
  public var isEmpty: Bool { canonical.isEmpty }

  /// The syllables, marks kept.
  public var syllables: [Substring] { canonical.split(separator: " ") }

  /// The first syllable.
  public var surname: Substring { syllables.first ?? "" }

  /// The last syllable.
  public var given: Substring { syllables.last ?? "" }

  /// What lies between surname and given name.
  public var middle: ArraySlice<Substring> { syllables.dropFirst().dropLast() }

  /// The part that a syllable plays.
  public enum Part: Sendable, Hashable {
    case surname
    case middle
    case given
  }

  /// The parts of a name of a number of syllables: the first is the surname, the last the given
  /// name; a single syllable is a given name.
  public static func part(of position: Int, in count: Int) -> Part {
    if position == count - 1 { return .given }
    return position == 0 ? .surname : .middle
  }

  /// Drops what stands in brackets: `Lê Văn A (đã chết)`.
  private static func withoutRemark(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    var depth = 0
    var kept = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return kept
  }

  /// Drops a form of address before a surname: `Ông Nguyễn Văn A`.
  ///
  /// Ông, Bé and Anh are names too; they go only before a usual surname with more after it.
  private static func withoutTitle(_ words: [Substring]) -> ArraySlice<Substring> {
    guard words.count >= 3, titles.contains(String(words[0])) else { return words[...] }
    return isUsualSurname(VietnameseText.folded(String(words[1])))
      ? words.dropFirst() : words[...]
  }

  static let titles: Set<String> = [
    "ông", "bà", "cụ", "anh", "chị", "em", "cháu", "bé", "cô", "chú", "bác", "ô", "b", "trẻ",
  ]

  /// Whether a folded syllable is one of the usual surnames.
  static func isUsualSurname(_ folded: String) -> Bool { surnames.contains(folded) }

  /// How usual a folded syllable is in names, roughly: enough to take stuck words apart.
  static func usualness(_ folded: String) -> Int {
    if folded == "thi" || folded == "van" { return 3 }
    return surnames.contains(folded) ? 2 : 1
  }

  /// Usual surnames, folded; `văn` and `thị` are left out, since they are mostly middle names.
  private static let surnames: Set<String> = [
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "vu", "vo", "phan", "truong", "bui", "dang",
    "do", "ngo", "ho", "duong", "dinh", "li", "doan", "dao", "trinh", "luong", "lam", "ta", "cao",
    "to", "thai", "luu", "phung", "vuong", "quach", "trieu", "tong", "nghiem", "nong", "lo",
    "giang", "vang", "sung", "thao", "ban", "dam", "phan", "chu", "mai", "ha",
  ]
}
