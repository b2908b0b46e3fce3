/// An address taken apart at its commas, and looked through for the village it names.
///
/// It works on UTF-8 bytes, for every entry of a register has an address.
struct AddressText {
  private let bytes: [UInt8]
  /// The same bytes in small letters, so that places in the one are places in the other.
  private let small: [UInt8]
  private let parts: [Range<Int>]

  init(_ text: String) {
    bytes = Array(text.utf8)
    small = SmallLetters.of(bytes)
    parts = Self.parts(of: bytes)
  }

  /// The first part, where it can be a village that stands without the word for its kind: no commune, and of an
  /// address no house, street or larger place.
  var bareVillage: String? {
    guard let first = parts.first, !begins(first, withOneOf: Words.communes) else { return nil }
    if parts.count > 1,
      begins(first, withOneOf: Words.noVillage) || isDigit(small[first.lowerBound])
    {
      return nil
    }
    return text(first)
  }

  /// The name behind the word thôn, wherever it stands; else behind another word for a village at the
  /// beginning of a part; else the first part, when a commune follows it and it is no house or street.
  var village: String? {
    for part in parts {
      if let name = name(in: part, after: Words.thon, onlyAtStart: false) { return name }
    }
    for part in parts {
      for kind in Words.kinds {
        if let name = name(in: part, after: kind, onlyAtStart: true) { return name }
      }
    }
    guard parts.count >= 2, begins(parts[1], withOneOf: Words.communes),
      !begins(parts[0], withOneOf: Words.noVillage), !isDigit(small[parts[0].lowerBound])
    else { return nil }
    return text(parts[0])
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func name(in part: Range<Int>, after kind: Words.Kind, onlyAtStart: Bool) -> String? {
    var start = part.lowerBound
    while start < part.upperBound {
      if has(kind.word, at: start, in: part) {
        return name(from: start + kind.word.count, to: part.upperBound, kind)
      }
      guard !onlyAtStart, let gap = small[start..<part.upperBound].firstIndex(of: Self.space)
      else { return nil }
      start = gap + 1
    }
    return nil
  }

  private func name(from start: Int, to end: Int, _ kind: Words.Kind) -> String? {
    var start = start
    if has(Words.number, at: start, in: start..<end) { start += Words.number.count }
    var position = start
    var end = end
    while let gap = small[position..<end].firstIndex(of: Self.space) {
      position = gap + 1
      if begins(position..<end, withOneOf: Words.places) {
        end = gap
        break
      }
    }
    let range = Self.trimmed(start..<end, of: bytes)
    guard !range.isEmpty else { return nil }
    return isDigit(small[range.lowerBound]) ? "\(kind.shown) \(text(range))" : text(range)
  }

  /// Whether the word with the space behind it stands here, and something follows.
  private func has(_ word: [UInt8], at start: Int, in part: Range<Int>) -> Bool {
    part.upperBound - start > word.count && small[start..<part.upperBound].starts(with: word)
  }

  private func begins(_ part: Range<Int>, withOneOf words: [[UInt8]]) -> Bool {
    words.contains { small[part].starts(with: $0) }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static let space = UInt8(ascii: " ")

  /// The parts between commas, semicolons and dashes with spaces around them; empty ones are left out.
  private static func parts(of bytes: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isDash =
        byte == UInt8(ascii: "-") && index > 0 && bytes[index - 1] == space
        && index + 1 < bytes.count && bytes[index + 1] == space
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || isDash else { continue }
      parts.append(trimmed(start..<index, of: bytes))
      start = index + 1
    }
    parts.append(trimmed(start..<bytes.count, of: bytes))
    return parts.filter { !$0.isEmpty }
  }

  private static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == space { start += 1 }
    while start < end, bytes[end - 1] == space || bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return start..<end
  }

  /// Words of addresses in small letters, each with the space behind it.
  private enum Words {
    struct Kind {
      var word: [UInt8]
      var shown: String

      init(_ word: String, _ shown: String) {
        self.word = Array("\(word) ".utf8)
        self.shown = shown
      }
    }

    static let thon = Kind("thôn", "Thôn")
    static let kinds: [Kind] = [
      Kind("tổ dân phố", "Tổ dân phố"), Kind("tdp", "Tổ dân phố"),
      Kind("khu dân cư", "Khu dân cư"), Kind("khu phố", "Khu phố"), Kind("làng", "Làng"),
      Kind("xóm", "Xóm"), Kind("bản", "Bản"), Kind("ấp", "Ấp"), Kind("buôn", "Buôn"),
      Kind("khu", "Khu"), Kind("đội", "Đội"), Kind("cụm", "Cụm"), Kind("tổ", "Tổ"),
    ]
    static let number = Array("số ".utf8)
    static let communes = bytes(["xã", "phường", "thị trấn", "x.", "p."])
    /// Places above a village, one of which ends its name.
    static let places = bytes([
      "xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "tp", "tp.",
    ])
    /// A house, a street or a larger place, none of which is a village.
    static let noVillage = bytes([
      "số", "ngõ", "ngách", "hẻm", "đường", "phố", "xã", "phường", "thị trấn", "huyện", "quận",
      "thị xã", "thành phố", "tỉnh", "tp", "tp.",
    ])

    private static func bytes(_ words: [String]) -> [[UInt8]] {
      words.map { Array("\($0) ".utf8) }
    }
  }
}
