/// Gathers the left records that share a blocking key with a right record, each once.
struct CandidateFinder {
  private let index: BlockingIndex
  private var stamps: [UInt32]
  private var stamp: UInt32 = 0
  private var keys: [UInt32]
  private var scratch: [UInt64] = []
  /// The candidates that `find` found.
  private(set) var candidates: [UInt32] = []
  /// How many candidates each rule named that no rule before it had named.
  private(set) var yields: [Int]

  init(index: BlockingIndex, leftCount: Int) {
    self.index = index
    stamps = [UInt32](repeating: 0, count: leftCount)
    keys = [UInt32](repeating: 0, count: index.parts.ruleCount)
    yields = [Int](repeating: 0, count: index.parts.ruleCount)
  }

  /// Finds the candidates of a right record.
  ///
  /// - Parameters:
  ///   - below: only left records of a lower number (for doubles within one file), or nothing.
  mutating func find(
    _ row: UnsafePointer<UInt32>, vocabulary: Vocabulary, below: UInt32? = nil
  ) {
    candidates.removeAll(keepingCapacity: true)
    stamp &+= 1
    keys.withUnsafeMutableBufferPointer { keys in
      guard let base = keys.baseAddress else { return }
      index.parts.keys(of: row, vocabulary: vocabulary, scratch: &scratch, into: base)
    }
    for (number, key) in keys.enumerated() where key != 0 {
      gather(index.rules[number], key, number, below: below ?? .max)
    }
  }

  @inline(__always)
  private mutating func gather(
    _ rule: BlockingIndex.Rule, _ key: UInt32, _ number: Int, below: UInt32
  ) {
    let slot = Int(key & rule.mask)
    let start = Int(rule.starts[slot])
    let end = Int(rule.starts[slot + 1])
    guard end > start else { return }
    if end - start > index.largestGroup {
      let group = rule.entries[start..<end].count { UInt32($0 >> 32) == key }
      if group > index.largestGroup { return }
    }
    for position in start..<end {
      let entry = rule.entries[position]
      guard UInt32(entry >> 32) == key else { continue }
      let record = UInt32(truncatingIfNeeded: entry)
      guard record < below, stamps[Int(record)] != stamp else { continue }
      stamps[Int(record)] = stamp
      candidates.append(record)
      yields[number] += 1
    }
  }
}
