/// Remembers answers about pairs of numbers in a small table of one thread; an old answer gives way
/// to a new one with the same slot.
struct PairCache: ~Copyable {
  private let shift: UInt64
  private let keys: UnsafeMutablePointer<UInt64>
  private let answers: UnsafeMutablePointer<UInt8>

  /// Makes room for two to the power of `bits` answers.
  init(bits: Int) {
    shift = 64 - UInt64(bits)
    let slots = 1 << bits
    keys = .allocate(capacity: slots)
    keys.initialize(repeating: .max, count: slots)
    answers = .allocate(capacity: slots)
    answers.initialize(repeating: 0, count: slots)
  }

  deinit {
    keys.deallocate()
    answers.deallocate()
  }

  /// The answer about two numbers, in either order, found by `compute` if it is not remembered.
  @inline(__always)
  mutating func answer(_ left: UInt32, _ right: UInt32, _ compute: () -> UInt8) -> UInt8 {
    let key =
      left < right
      ? UInt64(left) << 32 | UInt64(right) : UInt64(right) << 32 | UInt64(left)
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    if keys[slot] == key { return answers[slot] }
    let answer = compute()
    keys[slot] = key
    answers[slot] = answer
    return answer
  }
}
