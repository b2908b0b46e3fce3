/// Puts decomposed Vietnamese letters together: `e` + dot below + circumflex becomes `ệ`.
///
/// Phones and macOS write Vietnamese decomposed (NFD), older keyboards half-composed and with the
/// marks in either order; the program keeps one form (NFC).
enum VietnameseComposition {
  /// The text with Vietnamese letters composed, and whether marks or letters remain that only the
  /// full tables of Unicode can judge.
  static func compose(_ scalars: [UInt32]) -> (scalars: [UInt32], needsFullTables: Bool) {
    var composed: [UInt32] = []
    composed.reserveCapacity(scalars.count)
    var letter: VietnameseLetter?
    var needsFullTables = false
    for scalar in scalars {
      if isCombining(scalar) {
        if var current = letter, current.add(mark: scalar) {
          letter = current
          composed[composed.count - 1] = current.scalar
        } else {
          needsFullTables = true
          letter = nil
          composed.append(scalar)
        }
        continue
      }
      if !isSettled(scalar) { needsFullTables = true }
      letter = VietnameseLetter(scalar)
      composed.append(scalar)
    }
    return (composed, needsFullTables)
  }

  static func isCombining(_ scalar: UInt32) -> Bool { scalar >= 0x300 && scalar < 0x370 }

  /// Letters and signs that are NFC as they stand: Latin, and general punctuation other than the
  /// two spaces that have canonical equivalents.
  private static func isSettled(_ scalar: UInt32) -> Bool {
    scalar < 0x300 || (0x1E00..<0x1F00).contains(scalar) || (0x2002..<0x2100).contains(scalar)
  }
}
