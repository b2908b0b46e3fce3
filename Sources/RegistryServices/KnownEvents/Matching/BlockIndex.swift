/// Records by a key of two small numbers, so that only records that share one are compared.
struct BlockIndex {
  /// A key that more records share than this says nothing about who is meant, and is left out. It also
  /// keeps a file with one name in every row from costing the square of its rows.
  static let limit = 64

  private var keys: [UInt64]
  /// First record of a key's chain, -1 where free.
  private var heads: [Int32]
  private var counts: [Int32]
  private var next: [Int32]

  /// Indexes records `0..<count`; a record without the key gives nil.
  init(count: Int, key: (Int) -> UInt64?) {
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    heads = Array(repeating: -1, count: capacity)
    counts = Array(repeating: 0, count: capacity)
    next = Array(repeating: -1, count: count)
    for record in 0..<count {
      guard let key = key(record) else { continue }
      let slot = slot(of: key)
      keys[slot] = key
      next[record] = heads[slot]
      heads[slot] = Int32(record)
      counts[slot] += 1
    }
  }

  /// Calls with every record of the key, unless they are too many.
  func forEach(_ key: UInt64, _ body: (Int) -> Void) {
    let slot = slot(of: key)
    guard counts[slot] <= Self.limit else { return }
    var record = heads[slot]
    while record >= 0 {
      body(Int(record))
      record = next[Int(record)]
    }
  }

  private func slot(of key: UInt64) -> Int {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (heads.count - 1)
    while heads[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (heads.count - 1) }
    return slot
  }

  /// A key of two numbers.
  static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}
