/// Numbers given to 64-bit hashes in the order in which they first appear, from 1; 0 is "none".
struct HashIndex: Sendable {
  private var slots: [UInt32]
  private var mask: Int
  /// By number less one: the hash.
  private(set) var hashes: [UInt64] = []

  init(minimumCapacity: Int = 1024) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = LargePages.zeros(size)
    mask = size - 1
  }

  /// How many numbers are given.
  var count: Int { hashes.count }

  /// The number of a hash, or 0 if it has none.
  @inline(__always)
  func find(_ hash: UInt64) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let number = slots[slot]
      if number == 0 || hashes[Int(number) - 1] == hash { return number }
      slot = (slot + 1) & mask
    }
  }

  /// The number of a hash; a new one if it has none.
  @inline(__always)
  mutating func number(_ hash: UInt64) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let number = slots[slot]
      if number == 0 { break }
      if hashes[Int(number) - 1] == hash { return number }
      slot = (slot + 1) & mask
    }
    hashes.append(hash)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return UInt32(hashes.count)
  }

  private mutating func grow() {
    slots = LargePages.zeros(slots.count * 2)
    mask = slots.count - 1
    for (offset, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(offset + 1)
    }
  }
}
