/// Gathers the left records that share a blocking key with a right record, each once.
struct CandidateFinder: ~Copyable {
  private let index: BlockingIndex
  private let stamps: UnsafeMutablePointer<UInt32>
  private var stamp: UInt32 = 0
  private let keys: UnsafeMutablePointer<UInt32>
  private let starts: UnsafeMutablePointer<UInt32>
  private let ends: UnsafeMutablePointer<UInt32>
  /// What early fetches read; only there so that they are not optimised away.
  private(set) var touched: UInt64 = 0
  private var scratch: [UInt64] = []
  /// Keys, by rule, of groups that are too large to tell anything; counting them once is enough.
  private var largeGroups: Set<UInt64> = []
  private var candidates: UnsafeMutablePointer<UInt32>
  private var capacity = 1024
  /// How many candidates `find` found.
  private(set) var count = 0
  /// How many candidates each rule named that no rule before it had named.
  private(set) var yields: [Int]

  init(index: BlockingIndex, leftCount: Int) {
    self.index = index
    stamps = .allocate(capacity: max(1, leftCount))
    LargePages.advise(
      UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(start: stamps, count: leftCount)))
    stamps.initialize(repeating: 0, count: leftCount)
    keys = .allocate(capacity: max(1, index.parts.ruleCount))
    starts = .allocate(capacity: max(1, index.parts.ruleCount))
    ends = .allocate(capacity: max(1, index.parts.ruleCount))
    candidates = .allocate(capacity: capacity)
    yields = [Int](repeating: 0, count: index.parts.ruleCount)
  }

  deinit {
    stamps.deallocate()
    keys.deallocate()
    starts.deallocate()
    ends.deallocate()
    candidates.deallocate()
  }

  /// A candidate that `find` found.
  subscript(position: Int) -> UInt32 { candidates[position] }

  /// Finds the candidates of a right record.
  ///
  /// - Parameters:
  ///   - row: the right record.
  ///   - vocabulary: the words of both files.
  ///   - below: only left records of a lower number (for doubles within one file), or nothing.
  mutating func find(
    _ row: UnsafePointer<UInt32>, vocabulary: Vocabulary, below: UInt32? = nil
  ) {
    count = 0
    stamp &+= 1
    index.parts.keys(of: row, vocabulary: vocabulary, scratch: &scratch, into: keys)
    // First all starts, then all entries: the processor fetches them side by side, where one rule
    // after the other would wait for memory at every step.
    for number in 0..<index.parts.ruleCount {
      let slot = Int(keys[number] & index.rules[number].mask)
      starts[number] = index.rules[number].starts[slot]
      ends[number] = keys[number] == 0 ? starts[number] : index.rules[number].starts[slot + 1]
    }
    for number in 0..<index.parts.ruleCount where ends[number] > starts[number] {
      touched ^= index.rules[number].entries[Int(starts[number])]
    }
    for number in 0..<index.parts.ruleCount where ends[number] > starts[number] {
      let before = count
      gather(number, keys[number], below: below ?? .max)
      yields[number] += count - before
    }
  }

  @inline(__always)
  private mutating func gather(_ number: Int, _ key: UInt32, below: UInt32) {
    let start = Int(starts[number])
    let end = Int(ends[number])
    index.rules[number].entries.withUnsafeBufferPointer { entries in
      if end - start > index.largestGroup {
        let name = UInt64(number) << 32 | UInt64(key)
        if largeGroups.contains(name) { return }
        let group = entries[start..<end].count { UInt32($0 >> 32) == key }
        if group > index.largestGroup {
          largeGroups.insert(name)
          return
        }
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
