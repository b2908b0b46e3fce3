/// The left records by the keys of each blocking rule: flat arrays, no string work.
struct BlockingIndex: Sendable {
  /// The records of one rule, gathered by the low bits of their keys.
  struct Rule: Sendable {
    var starts: [UInt32]
    /// Key in the high half, record in the low half.
    var entries: [UInt64]
    var mask: UInt32
  }

  let parts: BlockingParts
  private(set) var rules: [Rule] = []
  /// A group of more left records than this is passed over: so common a value tells nothing, and
  /// work must not grow with the square of the file.
  private(set) var largestGroup = mostCandidatesOfRule

  /// The most left records that one rule may name for one right record.
  private static let mostCandidatesOfRule = 1000
  /// The most left records that all rules together may name for a right record on average.
  private static let mostCandidates = 40

  init(parts: BlockingParts, left: RecordTable, vocabulary: Vocabulary, workers: Int) async {
    self.parts = parts
    let keys = await Self.keys(of: left, parts: parts, vocabulary: vocabulary, workers: workers)
    rules = await Parallel.map(count: parts.ruleCount, workers: workers) { rule in
      Self.rule(keys: keys, rule: rule, count: left.count, ruleCount: parts.ruleCount)
    }
    largestGroup = Self.affordableGroup(rules, records: left.count)
  }

  /// Builds the index on the caller's thread.
  init(parts: BlockingParts, left: RecordTable, vocabulary: Vocabulary) {
    self.parts = parts
    let keys = [
      Self.keys(of: left, 0..<left.count, parts: parts, vocabulary: vocabulary)
    ]
    rules = (0..<parts.ruleCount).map { rule in
      Self.rule(keys: keys, rule: rule, count: left.count, ruleCount: parts.ruleCount)
    }
    largestGroup = Self.affordableGroup(rules, records: left.count)
  }

  /// The size up to which groups can be looked at without more than `mostCandidates` a record, the
  /// smallest groups first, since they tell most.
  private static func affordableGroup(_ rules: [Rule], records: Int) -> Int {
    var costs = [Int](repeating: 0, count: mostCandidatesOfRule + 1)
    for rule in rules {
      for slot in 0..<(rule.starts.count - 1) {
        let size = Int(rule.starts[slot + 1] - rule.starts[slot])
        if size <= mostCandidatesOfRule { costs[size] += size * size }
      }
    }
    var total = 0
    for size in 1...mostCandidatesOfRule {
      total += costs[size]
      if total > mostCandidates * records { return max(8, size - 1) }
    }
    return mostCandidatesOfRule
  }

  /// The keys of all records, record after record.
  private static func keys(
    of table: RecordTable, parts: BlockingParts, vocabulary: Vocabulary, workers: Int
  ) async -> [[UInt32]] {
    let chunks = Parallel.chunks(table.count, size: 1 << 15)
    return await Parallel.map(count: chunks.count, workers: workers) { chunk in
      keys(of: table, chunks[chunk], parts: parts, vocabulary: vocabulary)
    }
  }

  private static func keys(
    of table: RecordTable, _ range: Range<Int>, parts: BlockingParts, vocabulary: Vocabulary
  ) -> [UInt32] {
    var scratch: [UInt64] = []
    var keys = [UInt32](repeating: 0, count: range.count * parts.ruleCount)
    table.rows.withUnsafeBufferPointer { rows in
      keys.withUnsafeMutableBufferPointer { keys in
        guard let rows = rows.baseAddress, let keys = keys.baseAddress else { return }
        for (position, record) in range.enumerated() {
          parts.keys(
            of: rows + record * table.stride, vocabulary: vocabulary, scratch: &scratch,
            into: keys + position * parts.ruleCount)
        }
      }
    }
    return keys
  }

  /// The left records that share a key, each once, in rising order; for single look-ups.
  func candidates(_ keys: [UInt32]) -> [UInt32] {
    var found: [UInt32] = []
    for (number, key) in keys.enumerated() where key != 0 {
      let rule = rules[number]
      let slot = Int(key & rule.mask)
      let range = Int(rule.starts[slot])..<Int(rule.starts[slot + 1])
      guard range.count <= largestGroup else { continue }
      for position in range where UInt32(rule.entries[position] >> 32) == key {
        found.append(UInt32(truncatingIfNeeded: rule.entries[position]))
      }
    }
    found.sort()
    var unique: [UInt32] = []
    unique.reserveCapacity(found.count)
    for record in found where record != unique.last { unique.append(record) }
    return unique
  }

  private static func rule(
    keys: [[UInt32]], rule: Int, count: Int, ruleCount: Int
  ) -> Rule {
    var size = 16
    while size < count { size *= 2 }
    let mask = UInt32(size - 1)
    var starts = [UInt32](repeating: 0, count: size + 1)
    var used = 0
    for chunk in keys {
      var position = rule
      while position < chunk.count {
        if chunk[position] != 0 {
          starts[Int(chunk[position] & mask) + 1] += 1
          used += 1
        }
        position += ruleCount
      }
    }
    for slot in 0..<size { starts[slot + 1] += starts[slot] }
    var next = starts
    var entries = [UInt64](repeating: 0, count: used)
    var record: UInt64 = 0
    for chunk in keys {
      var position = rule
      while position < chunk.count {
        let key = chunk[position]
        if key != 0 {
          let slot = Int(key & mask)
          entries[Int(next[slot])] = UInt64(key) << 32 | record
          next[slot] += 1
        }
        record += 1
        position += ruleCount
      }
    }
    return Rule(starts: starts, entries: entries, mask: mask)
  }
}
