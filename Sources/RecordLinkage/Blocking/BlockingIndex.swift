/// The left records by the keys of each blocking rule: flat arrays, no string work.
struct BlockingIndex: Sendable {
  /// The records of one rule, gathered by the low bits of their keys.
  struct Rule: Sendable {
    var starts: [UInt32]
    /// Key in the high half, record in the low half.
    var entries: [UInt64]
    var mask: UInt32
  }

  private(set) var parts: BlockingParts
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

  /// The index with some of its rules alone.
  func keeping(_ rules: [Int]) -> BlockingIndex {
    var index = self
    index.parts = parts.keeping(rules)
    index.rules = rules.map { self.rules[$0] }
    return index
  }

  /// The left records of a group, however many; none when there are too many to tell anything.
  func group(_ number: Int, _ key: UInt32) -> [UInt32] {
    guard key != 0 else { return [] }
    let rule = rules[number]
    let slot = Int(key & rule.mask)
    let range = Int(rule.starts[slot])..<Int(rule.starts[slot + 1])
    let group = rule.entries[range].filter { UInt32($0 >> 32) == key }
    return group.count > largestGroup ? [] : group.map { UInt32(truncatingIfNeeded: $0) }
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

  /// The keys of all records, chunk by chunk; within a chunk rule by rule, as they are gathered.
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
    var own = [UInt32](repeating: 0, count: parts.ruleCount)
    var keys = [UInt32](repeating: 0, count: range.count * parts.ruleCount)
    table.rows.withUnsafeBufferPointer { rows in
      own.withUnsafeMutableBufferPointer { own in
        guard let rows = rows.baseAddress, let first = own.baseAddress else { return }
        for (position, record) in range.enumerated() {
          parts.keys(
            of: rows + record * table.stride, vocabulary: vocabulary, scratch: &scratch,
            into: first)
          for rule in 0..<parts.ruleCount { keys[rule * range.count + position] = first[rule] }
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

  /// Slots of one part of an index: their starts and entries stay in the cache of a core while they are filled.
  private static let slotsOfPart = 15

  private static func rule(
    keys: [[UInt32]], rule: Int, count: Int, ruleCount: Int
  ) -> Rule {
    var size = 16
    while size < count { size *= 2 }
    let mask = UInt32(size - 1)
    // First by the high bits of the slot, in long runs; then each part by itself.
    var ends = [Int](repeating: 0, count: (size >> slotsOfPart) + 2)
    forEach(keys, rule, ruleCount) { key, _ in
      ends[Int((key & mask) >> UInt32(slotsOfPart)) + 1] += 1
    }
    for part in 1..<ends.count { ends[part] += ends[part - 1] }
    let used = ends[ends.count - 1]
    var next = ends
    var spread: [UInt64] = LargePages.zeros(used)
    forEach(keys, rule, ruleCount) { key, record in
      let part = Int((key & mask) >> UInt32(slotsOfPart))
      spread[next[part]] = UInt64(key) << 32 | UInt64(record)
      next[part] += 1
    }
    var starts: [UInt32] = LargePages.zeros(size + 1)
    var entries: [UInt64] = LargePages.zeros(used)
    for part in 0..<(ends.count - 1) {
      let range = ends[part]..<ends[part + 1]
      let slots = min(size, part << slotsOfPart)..<min(size, (part + 1) << slotsOfPart)
      for place in range {
        starts[Int(UInt32(truncatingIfNeeded: spread[place] >> 32) & mask) + 1] += 1
      }
      for slot in slots { starts[slot + 1] += starts[slot] }
      var places = Array(starts[slots])
      for place in range {
        let slot = Int(UInt32(truncatingIfNeeded: spread[place] >> 32) & mask) - slots.lowerBound
        entries[Int(places[slot])] = spread[place]
        places[slot] += 1
      }
    }
    return Rule(starts: starts, entries: entries, mask: mask)
  }

  /// Each record that has a key of a rule, in rising order.
  @inline(__always)
  private static func forEach(
    _ keys: [[UInt32]], _ rule: Int, _ ruleCount: Int, _ body: (UInt32, UInt32) -> Void
  ) {
    var record: UInt32 = 0
    for chunk in keys {
      let count = chunk.count / ruleCount
      for position in (rule * count)..<((rule + 1) * count) {
        if chunk[position] != 0 { body(chunk[position], record) }
        record += 1
      }
    }
  }
}
