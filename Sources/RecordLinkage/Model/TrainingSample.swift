/// Compared pairs from which a model learns: all candidates of some right records, and pairs drawn
/// at random.
struct TrainingSample: Sendable {
  /// Pairs by right record: where each record's pairs begin.
  var starts: [Int] = [0]
  /// By pair, field after field: the slot.
  var slots: [UInt16] = []
  /// By pair, field after field: the frequency adjustment.
  var adjustments: [Float] = []
  /// Reviewed pairs, field after field, and what was decided.
  var reviewedSlots: [UInt16] = []
  var reviewedAdjustments: [Float] = []
  var reviewedSame: [Bool] = []
  /// By slot: how often it occurs among pairs drawn at random.
  var randomCounts: [Double] = []
  /// Pairs drawn at random.
  var randomPairs = 0

  var rightCount: Int { starts.count - 1 }
  var pairCount: Int { starts.last ?? 0 }

  mutating func append(_ comparison: borrowing PairComparison) {
    for field in 0..<comparison.count {
      slots.append(UInt16(comparison.slots[field]))
      adjustments.append(comparison.adjustments[field])
    }
  }

  mutating func appendReviewed(_ comparison: borrowing PairComparison, isSame: Bool) {
    for field in 0..<comparison.count {
      reviewedSlots.append(UInt16(comparison.slots[field]))
      reviewedAdjustments.append(comparison.adjustments[field])
    }
    reviewedSame.append(isSame)
  }

  mutating func append(_ other: TrainingSample) {
    let base = pairCount
    starts.append(contentsOf: other.starts.dropFirst().map { $0 + base })
    slots.append(contentsOf: other.slots)
    adjustments.append(contentsOf: other.adjustments)
    if randomCounts.isEmpty {
      randomCounts = other.randomCounts
    } else if !other.randomCounts.isEmpty {
      for slot in randomCounts.indices { randomCounts[slot] += other.randomCounts[slot] }
    }
    randomPairs += other.randomPairs
  }
}
