/// The form in which two writings of a place name are compared.
enum PlaceKey {
  /// Small letters, single spaces, and the tone of `oa`, `oe`, `uy` at the end of a word on its first vowel:
  /// `HÒA  BÌNH` and `Hoà Bình` are both `hòa bình`. Marks stay, for Đông and Đồng are two villages.
  static func key(of text: some StringProtocol) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).map(oldToneForm).joined(separator: " ")
  }

  private static func oldToneForm(_ word: Substring) -> String {
    guard let moved = toneOnSecondVowel[String(word.suffix(2))]
    else { return String(word) }
    return word.dropLast(2) + moved
  }

  private static let toneOnSecondVowel: [String: String] = [
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe",
    "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
  ]
}
