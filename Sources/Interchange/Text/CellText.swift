/// The text of one cell, cleaned: composed (NFC), single spaces, no outer spaces.
struct CellText {
  /// What the letters of a cell say about how it was typed.
  enum Evidence {
    /// ASCII alone.
    case none
    /// Letters that Unicode and a legacy code page could both mean (`Vò`).
    case ambiguous
    case unicode
    case legacy(LegacyEncoding)
  }

  var text: String
  var evidence: Evidence
  /// Whether more than outer spaces was changed, so that the bytes must be kept.
  var isAltered: Bool
  /// Of a number that is a day if it stands under a date, in a workbook whose days may have been counted in two
  /// ways: what it is by either.
  var days: String?

  static let empty = CellText(text: "", evidence: .none, isAltered: false)
}

extension CellText {
  /// Text that needs no cleaning.
  init(plain text: String) {
    self.init(text: text, evidence: .none, isAltered: false)
  }

  /// Cleans UTF-8 that a parser has already validated.
  ///
  /// Most cells leave on the fast path: one look at each byte, one string.
  init(validated bytes: UnsafeBufferPointer<UInt8>, decodesEscapes: Bool) {
    let bytes = Self.trimmed(bytes)
    switch Self.scan(bytes, decodesEscapes: decodesEscapes) {
    case .plain:
      self.init(text: String(decoding: bytes, as: UTF8.self), evidence: .none, isAltered: false)
    case .composedVietnamese:
      self.init(text: String(decoding: bytes, as: UTF8.self), evidence: .unicode, isAltered: false)
    case .plausibleLatin1:
      self.init(
        text: String(decoding: bytes, as: UTF8.self), evidence: .ambiguous, isAltered: false)
    case .other:
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
      self = CellTextCleaning.clean(scalars, decodesEscapes: decodesEscapes)
    }
  }

  /// Cleans bytes of a text file: UTF-8, or else a legacy code page.
  ///
  /// `codePage` is the one in which the file as a whole was typed, when that is known. The apostrophe
  /// that keeps a spreadsheet from running a cell (see ``DelimitedLine``) is not text.
  init(unvalidated bytes: UnsafeBufferPointer<UInt8>, codePage: LegacyEncoding? = nil) {
    var trimmed = Self.trimmed(bytes)
    if trimmed.first == 0x27, DelimitedLine.isEscaped(String(decoding: trimmed, as: UTF8.self)) {
      trimmed = Self.trimmed(UnsafeBufferPointer(rebasing: trimmed.dropFirst()))
    }
    if trimmed.allSatisfy({ $0 < 0x80 }) || String(validating: trimmed, as: UTF8.self) != nil {
      self.init(validated: trimmed, decodesEscapes: false)
    } else {
      self = CellTextCleaning.cleanLegacy(bytes: trimmed, codePage: codePage)
    }
  }

  /// The same cell read in a legacy code page, when its neighbours show that it was typed in one.
  func reread(as encoding: LegacyEncoding) -> CellText {
    let scalars = encoding.decode(text.unicodeScalars.map(\.value))
    guard CellTextCleaning.isPlausible(scalars) else { return self }
    return CellText(
      text: CellTextCleaning.text(scalars), evidence: .legacy(encoding), isAltered: true)
  }

  private enum Scan { case plain, composedVietnamese, plausibleLatin1, other }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, decodesEscapes: Bool) -> Scan {
    var needsWork = false
    var hasLatin1 = false
    var isDoubtful = false
    var hasVietnamese = false
    var previous: UInt8 = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte < 0x80 {
        if byte <= 0x20 {
          if byte != 0x20 || previous == 0x20 { needsWork = true }
        } else if byte == 0x5F || byte == 0x7F {  // "_x000D_" and delete
          if decodesEscapes || byte == 0x7F { needsWork = true }
        }
      } else if byte >= 0xC0 {
        switch byte {
        case 0xC3:
          hasLatin1 = true
          guard at < bytes.count else { return .other }
          if isDoubtfulLatin1(bytes[at], after: previous) { isDoubtful = true }
        case 0xC4...0xCB: hasVietnamese = true
        case 0xE1:
          if at < bytes.count, bytes[at] & 0xFE == 0xBA {
            hasVietnamese = true
          } else {
            needsWork = true
          }
        default: needsWork = true
        }
      }
      previous = byte
    }
    if needsWork { return .other }
    if hasVietnamese { return .composedVietnamese }
    guard hasLatin1 else { return .plain }
    return isDoubtful ? .other : .plausibleLatin1
  }

  /// Whether a letter of Latin-1 (its second byte) stands where Vietnamese in Unicode would not put
  /// it: a letter of no Vietnamese word, a capital inside a word, a mark behind a vowel as VNI has.
  private static func isDoubtfulLatin1(_ second: UInt8, after previous: UInt8) -> Bool {
    let place = UInt64(second & 0x3F)
    guard vietnameseLatin1 & (1 << place) != 0 else { return true }
    if second < 0xA0, (0x61...0x7A).contains(previous) || previous >= 0x80 { return true }
    switch previous | 0x20 {
    case 0x61, 0x65: return true  // a, e
    case 0x6F, 0x75, 0x79: return second == 0xA2 || second == 0xB5 || second == 0xB9  // o, u, y
    default: return previous >= 0x80
    }
  }

  /// ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ and the same in lower case, a bit each from U+00C0.
  private static let vietnameseLatin1: UInt64 = 0x263C_370F_263C_370F
}
