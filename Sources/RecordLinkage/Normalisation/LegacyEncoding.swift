/// The eight-bit encodings of Vietnamese that old registers were typed in, when their bytes were
/// read as Latin-1.
public enum LegacyEncoding: Sendable, CaseIterable {
  /// TCVN 5712:1993, fonts `.VnTime` (`NguyÔn V¨n H¶i`).
  case tcvn3
  /// VNI for Windows, fonts `VNI-Times` (`Nguyeãn Vaên Haûi`).
  case vni

  /// The text in Unicode, composed.
  ///
  /// A sign that the encoding does not use stays as it is.
  public func decoded(_ text: String) -> String {
    switch self {
    case .tcvn3: Self.decodedTCVN3(text)
    case .vni: Self.decodedVNI(text)
    }
  }

  /// The encoding in which a text was typed, or nothing if it is Unicode already.
  ///
  /// An encoding is recognised by signs that Unicode Vietnamese does not use, and by words that
  /// only make Vietnamese syllables when decoded. Judge a whole record or column rather than one
  /// word: the more text, the surer.
  public static func detected(in text: String) -> LegacyEncoding? {
    let words = text.split(separator: " ")
    let foreign = words.filter { hasForeignSign($0) }
    guard !foreign.isEmpty else { return nil }
    var best: LegacyEncoding?
    var bestCount = 0
    for encoding in allCases {
      let explained = foreign.count { encoding.makesSyllable(of: $0) }
      guard explained * 2 > foreign.count else { continue }
      let count = words.count { encoding.makesSyllable(of: $0) }
      if count > bestCount {
        best = encoding
        bestCount = count
      }
    }
    return best
  }

  /// Whether a text holds a Latin-1 sign that no Vietnamese word has.
  static func hasForeignSign(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { scalar in
      guard (0xA1...0xFF).contains(scalar.value) || isCapitalMu(scalar) else { return false }
      return !vietnameseLatin1.contains(scalar)
    }
  }

  private func makesSyllable(of word: Substring) -> Bool {
    let decoded = decoded(String(word))
    guard !Self.hasForeignSign(decoded) else { return false }
    return VietnameseSyllable.isWellFormed(VietnameseText.folded(decoded))
  }

  /// The Greek capital that `µ` becomes when a program puts the text in capitals.
  static func isCapitalMu(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x39C }

  private static let vietnameseLatin1 = Set(
    "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ".unicodeScalars)
}
