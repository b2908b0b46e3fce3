/// Spellings that sound alike in one region or another and are therefore confused.
enum RegionalSpelling {
  /// The spelling of the sound class of a folded syllable: `tr` as `ch`, `s` as `x`, `l` as `n`,
  /// `gi`, `r`, `v` as `d`; final `ng` as `n`, `c` as `t`.
  static func sound(of syllable: [UInt8]) -> [UInt8] {
    var sound = syllable
    for (spelling, heard) in onsets where sound.starts(with: spelling) {
      guard sound.count > spelling.count else { break }
      sound.replaceSubrange(0..<spelling.count, with: heard)
      break
    }
    if sound.count > 2, sound.suffix(2) == Array("ng".utf8)[...] {
      sound.removeLast()
    } else if sound.count > 2, sound.last == UInt8(ascii: "c") {
      sound[sound.count - 1] = UInt8(ascii: "t")
    }
    return sound
  }

  /// The first that fits counts; those that only protect a spelling map to themselves.
  private static let onsets: [(spelling: [UInt8], heard: [UInt8])] = [
    ("tr", "ch"), ("ch", "ch"), ("gi", "d"), ("nh", "nh"), ("ng", "ng"), ("r", "d"), ("v", "d"),
    ("s", "x"), ("l", "n"),
  ].map { (spelling: Array($0.0.utf8), heard: Array($0.1.utf8)) }
}
