/// Texts as small numbers, so that the inner loops compare integers. Number 0 is the empty text.
///
/// Spaces do not count: `le thi ha` and `lethi ha` have one number.
struct TextIndex {
  private var bytes: [UInt8] = []
  /// Where each text begins in `bytes`; one more than there are texts.
  private var starts: [Int32] = [0, 0]
  private var hashes: [UInt32] = [0]
  /// Open addressing: number of a text, 0 where free.
  private var slots: [Int32] = Array(repeating: 0, count: 1 << 12)

  /// The number of a text, a new one when it was not met before.
  mutating func number(of text: String) -> Int32 {
    if text.isEmpty { return 0 }
    return text.utf8.withContiguousStorageIfAvailable { number(ofBytes: $0) }
      ?? number(ofBytes: text.utf8)
  }

  private mutating func number(ofBytes text: some Sequence<UInt8>) -> Int32 {
    let start = bytes.count
    var hash: UInt32 = 2_166_136_261
    for byte in text where byte != 0x20 {
      bytes.append(byte)
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    let length = bytes.count - start
    if length == 0 { return 0 }
    // FNV leaves its high bits better mixed than its low ones.
    hash ^= hash >> 15
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot]
      if hashes[Int(number)] == hash, isText(number, at: start, length: length) {
        bytes.removeLast(length)
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(hashes.count)
    hashes.append(hash)
    starts.append(Int32(bytes.count))
    slots[slot] = number
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  /// Whether one text comes from the other by one letter lost, added or replaced. Texts under four
  /// letters are too short to tell.
  ///
  /// i and y are one letter here: folding writes Vy as `vi`, so that a lost V would be two slips.
  func isSlip(_ left: Int32, _ right: Int32) -> Bool {
    var (a, b) = (range(left), range(right))
    if a.count > b.count { swap(&a, &b) }
    guard b.count - a.count <= 1, a.count >= 4 else { return false }
    var (i, j) = (a.lowerBound, b.lowerBound)
    while i < a.upperBound, isLetter(i, like: j) {
      i += 1
      j += 1
    }
    if a.count == b.count, i < a.upperBound { i += 1 }
    j += 1
    while i < a.upperBound {
      if !isLetter(i, like: j) { return false }
      i += 1
      j += 1
    }
    return true
  }

  private func isLetter(_ i: Int, like j: Int) -> Bool {
    let (a, b) = (bytes[i], bytes[j])
    return a == b || (a | b == 0x79 && a & b == 0x69)
  }

  private func range(_ number: Int32) -> Range<Int> {
    Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
  }

  private func isText(_ number: Int32, at start: Int, length: Int) -> Bool {
    let range = range(number)
    guard range.count == length else { return false }
    for offset in 0..<length where bytes[range.lowerBound + offset] != bytes[start + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 1..<hashes.count {
      var slot = Int(hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
