/// Whether two different syllables look or sound alike.
enum SyllableLikeness: UInt8, Sendable {
  case none
  /// One slip of hand, eye or ear apart.
  case near
  /// One is an initial of the other.
  case initial

  static func of(_ left: SyllableTable.Entry, _ right: SyllableTable.Entry) -> SyllableLikeness {
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
    guard distance(left, right, limit: limit) <= limit else { return .none }
    // One letter of two is no likeness unless the first stays: an/am, but not an/on.
    return longer > 2 || left.low & 0xFF == right.low & 0xFF ? .near : .none
  }

  private static func distance(
    _ left: SyllableTable.Entry, _ right: SyllableTable.Entry, limit: Int
  ) -> Int {
    let a = (left.low.littleEndian, left.high.littleEndian)
    let b = (right.low.littleEndian, right.high.littleEndian)
    return withUnsafeBytes(of: a) { x in
      withUnsafeBytes(of: b) { y in
        EditDistance.osa(
          UnsafeBufferPointer(rebasing: x.bindMemory(to: UInt8.self)[..<Int(min(16, left.length))]),
          UnsafeBufferPointer(
            rebasing: y.bindMemory(to: UInt8.self)[..<Int(min(16, right.length))]),
          limit: limit)
      }
    }
  }
}
