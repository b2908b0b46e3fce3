/// The slow path of cleaning a cell: marks, odd spaces, escapes and legacy code pages.
enum CellTextCleaning {
  /// Cleans scalars that were Unicode in the file.
  static func clean(_ raw: [UInt32], decodesEscapes: Bool) -> CellText {
    let scalars = decodesEscapes ? decodingEscapes(raw) : raw
    let evidence = evidence(of: scalars)
    if case .legacy(let encoding) = evidence {
      return CellText(text: text(encoding.decode(scalars)), evidence: evidence, isAltered: true)
    }
    let composed = VietnameseComposition.compose(withoutInvisible(scalars))
    var cleaned = text(composed.scalars)
    if composed.needsFullTables { cleaned = CanonicalComposition.compose(cleaned) }
    let isAltered = !cleaned.unicodeScalars.elementsEqual(raw) { $0.value == $1 }
    return CellText(text: cleaned, evidence: evidence, isAltered: isAltered)
  }

  /// Cleans bytes that are not UTF-8: the file's code page, or else the first one in which every
  /// word is Vietnamese.
  static func cleanLegacy(
    bytes: UnsafeBufferPointer<UInt8>, codePage: LegacyEncoding?
  ) -> CellText {
    let scalars = bytes.map(windows1252)
    for encoding in [codePage].compactMap(\.self) + LegacyEncoding.allCases {
      let decoded = encoding.decode(scalars)
      if isPlausible(decoded) {
        return CellText(text: text(decoded), evidence: .legacy(encoding), isAltered: true)
      }
    }
    // A word that is Vietnamese in no page (a foreign name) was typed like its neighbours.
    let typed = codePage?.decode(scalars) ?? scalars
    return CellText(text: text(typed), evidence: .ambiguous, isAltered: true)
  }

  /// What the letters say: any letter beyond Latin-1 settles for Unicode; letters that no
  /// Vietnamese word has, and that make Vietnamese words in a code page, settle for that.
  private static func evidence(of scalars: [UInt32]) -> CellText.Evidence {
    var hasLatin1 = false
    var hasForeign = false
    for scalar in scalars where scalar > 0xA0 {
      if scalar > 0xFF {
        if (0x2010...0x2040).contains(scalar) { continue }
        return .unicode
      }
      hasLatin1 = true
      if VietnameseLetter(scalar) == nil { hasForeign = true }
    }
    guard hasLatin1 else { return .none }
    if hasForeign {
      for encoding in [LegacyEncoding.tcvn3, .vni] where isPlausible(encoding.decode(scalars)) {
        return .legacy(encoding)
      }
      return .unicode
    }
    // Only letters of Vietnamese in Latin-1 ("Lê Hà"): read as they stand unless they cannot be.
    if !isPlausible(scalars) {
      for encoding in [LegacyEncoding.vni, .tcvn3] where isPlausible(encoding.decode(scalars)) {
        return .legacy(encoding)
      }
    }
    return .ambiguous
  }

  /// Whether every word with a letter beyond ASCII has the form of a Vietnamese syllable, and
  /// there is such a word.
  static func isPlausible(_ scalars: [UInt32]) -> Bool {
    var sawWord = false
    for word in scalars.split(whereSeparator: isSeparator) where word.contains(where: { $0 > 0x7F })
    {
      sawWord = true
      guard VietnameseSyllable.isPlausible(word) else { return false }
    }
    return sawWord
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case ..<0x80: true
    case 0xA0: true
    case 0x2000..<0x2070: true
    default: false
    }
  }

  /// Single spaces, none outside, no control characters.
  static func text(_ scalars: [UInt32]) -> String {
    var text = ""
    text.reserveCapacity(scalars.count * 2)
    var pendingSpace = false
    for scalar in scalars {
      if isSpace(scalar) {
        pendingSpace = true
        continue
      }
      guard scalar > 0x20, scalar != 0x7F, let unicode = Unicode.Scalar(scalar) else { continue }
      if pendingSpace, !text.isEmpty { text.unicodeScalars.append(" ") }
      pendingSpace = false
      text.unicodeScalars.append(unicode)
    }
    return text
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Without zero-width signs and soft hyphens, which no one sees and no search finds.
  private static func withoutInvisible(_ scalars: [UInt32]) -> [UInt32] {
    scalars.filter { scalar in
      switch scalar {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: false
      default: true
      }
    }
  }

  /// `_x000D_` is how a workbook writes a character that XML does not allow (ECMA-376 22.9.2.19).
  private static func decodingEscapes(_ scalars: [UInt32]) -> [UInt32] {
    var decoded: [UInt32] = []
    var at = 0
    while at < scalars.count {
      if scalars[at] == 0x5F, at + 6 < scalars.count, scalars[at + 1] == 0x78,
        scalars[at + 6] == 0x5F, let value = hexadecimal(scalars[at + 2..<at + 6])
      {
        decoded.append(value)
        at += 7
      } else {
        decoded.append(scalars[at])
        at += 1
      }
    }
    return decoded
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt32>) -> UInt32? {
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: value = value * 16 + digit - 0x30
      case 0x41...0x46: value = value * 16 + digit - 0x37
      case 0x61...0x66: value = value * 16 + digit - 0x57
      default: return nil
      }
    }
    return value
  }

  static func windows1252(_ byte: UInt8) -> UInt32 {
    let upper: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
      0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
    return byte >= 0x80 && byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt32(byte)
  }
}
