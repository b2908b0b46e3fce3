/// Gathers the left records that share a blocking key with a right record, each once.
struct CandidateFinder: ~Copyable {
  private let index: BlockingIndex
  private let stamps: UnsafeMutablePointer<UInt32>
  private var stamp: UInt32 = 0
  private let keys: UnsafeMutablePointer<UInt32>
  private var scratch: [UInt64] = []
  private var candidates: UnsafeMutablePointer<UInt32>
  private var capacity = 1024
  /// How many candidates `find` found.
  private(set) var count = 0
  /// How many candidates each rule named that no rule before it had named.
  private(set) var yields: [Int]

  init(index: BlockingIndex, leftCount: Int) {
    self.index = index
    stamps = .allocate(capacity: max(1, leftCount))
    stamps.initialize(repeating: 0, count: leftCount)
    keys = .allocate(capacity: max(1, index.parts.ruleCount))
    candidates = .allocate(capacity: capacity)
    yields = [Int](repeating: 0, count: index.parts.ruleCount)
  }

  deinit {
    stamps.deallocate()
    keys.deallocate()
    candidates.deallocate()
  }

  /// A candidate that `find` found.
  subscript(position: Int) -> UInt32 { candidates[position] }

  /// Finds the candidates of a right record.
  ///
  /// - Parameters:
  ///   - below: only left records of a lower number (for doubles within one file), or nothing.
  mutating func find(
    _ row: UnsafePointer<UInt32>, vocabulary: Vocabulary, below: UInt32? = nil
  ) {
    count = 0
    stamp &+= 1
    index.parts.keys(of: row, vocabulary: vocabulary, scratch: &scratch, into: keys)
    for number in 0..<index.parts.ruleCount where keys[number] != 0 {
      let before = count
      gather(number, keys[number], below: below ?? .max)
      yields[number] += count - before
    }
  }

  @inline(__always)
  private mutating func gather(_ number: Int, _ key: UInt32, below: UInt32) {
    let slot = Int(key & index.rules[number].mask)
    let start = Int(index.rules[number].starts[slot])
    let end = Int(index.rules[number].starts[slot + 1])
    guard end > start else { return }
    index.rules[number].entries.withUnsafeBufferPointer { entries in
      if end - start > index.largestGroup {
        let group = entries[start..<end].count { UInt32($0 >> 32) == key }
        if group > index.largestGroup { return }
      }
      reserve(count + end - start)
      for position in start..<end {
        let entry = entries[position]
        guard UInt32(entry >> 32) == key else { continue }
        let record = UInt32(truncatingIfNeeded: entry)
        guard record < below, stamps[Int(record)] != stamp else { continue }
        stamps[Int(record)] = stamp
        candidates[count] = record
        count += 1
      }
    }
  }

  private mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: wanted * 2)
    larger.update(from: candidates, count: count)
    candidates.deallocate()
    candidates = larger
    capacity = wanted * 2
  }
}
