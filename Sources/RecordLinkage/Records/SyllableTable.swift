/// Every folded syllable that occurs, once, with what comparing needs to know of it.
struct SyllableTable: Sendable {
  /// A folded syllable.
  struct Entry: Sendable {
    /// Up to sixteen letters, the first in the lowest byte.
    var low: UInt64
    var high: UInt64
    var length: UInt8
    /// A single consonant, or `ng`, `th` …: may stand for any syllable that begins so.
    var isInitial: Bool
    /// Thị or Văn, which come and go without meaning.
    var isFiller: Bool
    /// The number of the regional sound class (`HashIndex` over spellings that sound alike).
    var sound: UInt32
    /// Polynomial hash of the letters, y as i, and the base to the power of the length: syllables
    /// can be joined to whole names without looking at the letters again.
    var letters: UInt64
    var power: UInt64
  }

  private var index = HashIndex(minimumCapacity: 4096)
  private var sounds = HashIndex(minimumCapacity: 4096)
  /// By number; number 0 is no syllable.
  private(set) var entries: [Entry] = [
    Entry(
      low: 0, high: 0, length: 0, isInitial: false, isFiller: false, sound: 0, letters: 0, power: 1)
  ]

  static let base: UInt64 = 0x9E37_79B9_7F4A_7C15 | 1

  var count: Int { entries.count }

  /// The number of a folded syllable.
  mutating func number(of folded: some StringProtocol) -> UInt32 {
    let bytes = Array(folded.utf8)
    let hash = bytes.withUnsafeBufferPointer { ContentHash.of($0) }
    let number = index.number(hash)
    if Int(number) == entries.count { entries.append(entry(bytes)) }
    return number
  }

  /// The number of a folded syllable, or 0 if it never occurred.
  func find(_ folded: some StringProtocol) -> UInt32 {
    let bytes = Array(folded.utf8)
    return index.find(bytes.withUnsafeBufferPointer { ContentHash.of($0) })
  }

  /// The letters of a syllable (at most sixteen).
  func text(_ number: UInt32) -> String {
    let entry = entries[Int(number)]
    var bytes: [UInt8] = []
    for position in 0..<min(16, Int(entry.length)) {
      let word = position < 8 ? entry.low : entry.high
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(position % 8 * 8)))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func entry(_ bytes: [UInt8]) -> Entry {
    var entry = Entry(
      low: 0, high: 0, length: UInt8(min(255, bytes.count)), isInitial: false, isFiller: false,
      sound: 0, letters: 0, power: 1)
    for (position, byte) in bytes.enumerated() {
      if position < 8 {
        entry.low |= UInt64(byte) << UInt64(position * 8)
      } else if position < 16 {
        entry.high |= UInt64(byte) << UInt64((position - 8) * 8)
      }
      let letter = byte == UInt8(ascii: "y") ? UInt8(ascii: "i") : byte
      entry.letters = entry.letters &* Self.base &+ ContentHash.mixed(UInt64(letter) &+ 1)
      entry.power = entry.power &* Self.base
    }
    let text = String(decoding: bytes, as: UTF8.self)
    entry.isFiller = text == "thi" || text == "van"
    entry.isInitial = Self.initials.contains(text)
    let sound = RegionalSpelling.sound(of: bytes)
    entry.sound = sounds.number(sound.withUnsafeBufferPointer { ContentHash.of($0) })
    return entry
  }

  private static let initials: Set<String> = [
    "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x", "ng", "th",
    "tr", "ph", "ch", "kh", "nh",
  ]
}
