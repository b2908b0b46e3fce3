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
  let largestGroup: Int

  init(
    parts: BlockingParts, left: RecordTable, vocabulary: Vocabulary, largestGroup: Int,
    workers: Int
  ) async {
    self.parts = parts
    self.largestGroup = largestGroup
    let keys = await Self.keys(of: left, parts: parts, vocabulary: vocabulary, workers: workers)
    rules = await Parallel.map(count: parts.ruleCount, workers: workers) { rule in
      Self.rule(keys: keys, rule: rule, count: left.count, ruleCount: parts.ruleCount)
    }
  }

  /// The keys of all records, record after record.
  private static func keys(
    of table: RecordTable, parts: BlockingParts, vocabulary: Vocabulary, workers: Int
  ) async -> [[UInt32]] {
    let chunks = Parallel.chunks(table.count, size: 1 << 15)
    return await Parallel.map(count: chunks.count, workers: workers) { chunk in
      let range = chunks[chunk]
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
