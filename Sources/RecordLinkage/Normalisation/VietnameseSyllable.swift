/// Which strings of letters are syllables of Vietnamese, marks aside.
///
/// Used to tell a name in a foreign encoding, a Telex leftover or two stuck words from a real word.
public enum VietnameseSyllable {
  /// Whether a folded word (`nguyen`, `thi`, `mi`) has the build of a Vietnamese syllable.
  public static func isWellFormed(_ folded: some StringProtocol) -> Bool {
    let letters = Array(folded.utf8)
    guard (1...7).contains(letters.count) else { return false }
    for length in stride(from: min(3, letters.count), through: 0, by: -1)
    where onsets.contains(key(letters[..<length])) && rimes.contains(key(letters[length...])) {
      return true
    }
    return false
  }

  /// Two well-formed syllables that were typed without the space between (`thuylinh`), or nothing.
  ///
  /// Of several ways to split, the one whose rarer half is most frequent wins, then the one with
  /// the longer first half.
  /// - Parameters:
  ///   - folded: the folded word.
  ///   - frequency: how often a folded syllable occurs in the file at hand.
  /// - Returns: both syllables, folded.
  public static func split(
    _ folded: String, frequency: (String) -> Int
  ) -> (first: String, second: String)? {
    guard folded.utf8.count >= 4, !isWellFormed(folded) else { return nil }
    var best: (first: String, second: String)?
    var bestFrequency = -1
    var middle = folded.endIndex
    while middle > folded.startIndex {
      middle = folded.index(before: middle)
      let first = String(folded[..<middle])
      let second = String(folded[middle...])
      guard first.utf8.count >= 2, second.utf8.count >= 2 else { continue }
      guard isWellFormed(first), isWellFormed(second) else { continue }
      let common = min(
        frequency(VietnameseText.folded(first)), frequency(VietnameseText.folded(second)))
      if common > bestFrequency {
        best = (VietnameseText.folded(first), VietnameseText.folded(second))
        bestFrequency = common
      }
    }
    return best
  }

  private static func key(_ letters: ArraySlice<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { key(ArraySlice($0.utf8)) })
  }

  private static let onsets: Set<UInt64> = keys(
    "b c ch d g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x"
  ).union([0])

  private static let rimes: Set<UInt64> = keys(
    """
    a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh ech eo ep et eu i ia ich iec iem \
    ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc \
    oe oen oeo oet oi om on ong ooc oong op ot u ua uan uang uan uat uay uc ue uech uenh ui um un \
    ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uyn uynh uyt uyu y yem \
    yen yet yeu ui uit uinh uich
    """)
}
