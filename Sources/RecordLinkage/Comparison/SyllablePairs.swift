/// Whether two different syllables look or sound alike, remembered in a small table of one thread.
struct SyllablePairs {
  enum Likeness: UInt8 {
    case none
    /// One slip of hand, eye or ear apart.
    case near
    /// One is an initial of the other.
    case initial
  }

  private static let slots = 1 << 15
  private var keys = [UInt64](repeating: .max, count: slots)
  private var answers = [UInt8](repeating: 0, count: slots)

  @inline(__always)
  mutating func likeness(_ left: UInt32, _ right: UInt32, in table: SyllableTable) -> Likeness {
    let key =
      left < right
      ? UInt64(left) << 32 | UInt64(right) : UInt64(right) << 32 | UInt64(left)
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 49)
    if keys[slot] == key { return Likeness(rawValue: answers[slot]) ?? .none }
    let likeness = Self.compare(table.entries[Int(left)], table.entries[Int(right)])
    keys[slot] = key
    answers[slot] = likeness.rawValue
    return likeness
  }

  static func compare(_ left: SyllableTable.Entry, _ right: SyllableTable.Entry) -> Likeness {
    if left.isInitial != right.isInitial {
      let (short, long) = left.isInitial ? (left, right) : (right, left)
      let bits = UInt64(short.length) * 8
      if long.length > short.length, (short.low ^ long.low) & ((1 << bits) - 1) == 0 {
        return .initial
      }
    }
    if left.sound == right.sound { return .near }
    let longer = max(left.length, right.length)
    guard longer >= 2 else { return .none }
    let limit = longer >= 6 ? 2 : 1
    var a = (left.low.littleEndian, left.high.littleEndian)
    var b = (right.low.littleEndian, right.high.littleEndian)
    let distance = withUnsafeBytes(of: &a) { x in
      withUnsafeBytes(of: &b) { y in
        EditDistance.osa(
          UnsafeBufferPointer(rebasing: x.bindMemory(to: UInt8.self)[..<Int(min(16, left.length))]),
          UnsafeBufferPointer(
            rebasing: y.bindMemory(to: UInt8.self)[..<Int(min(16, right.length))]),
          limit: limit)
      }
    }
    guard distance <= limit else { return .none }
    // One letter of two is no likeness unless the rest stays: an/am, but not an/on.
    return longer > 2 || left.low & 0xFF == right.low & 0xFF ? .near : .none
  }
}
