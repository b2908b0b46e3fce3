extension Linker {
  /// Finds the rows of reviewed pairs; pairs of unknown records are passed over, and of two
  /// decisions on one pair the later counts.
  func rows(of reviewed: [ReviewedPair]) -> ReviewedRows {
    var result = ReviewedRows()
    guard !reviewed.isEmpty else { return result }
    let leftRows = Self.inverse(leftOrder)
    let rightRows = Self.inverse(rightOrder)
    for pair in reviewed {
      let isRead = !left.entities.isEmpty
      let position = isRead ? pair.left * 2 : pair.left
      guard leftRows.indices.contains(position), rightRows.indices.contains(pair.right) else {
        continue
      }
      var row = ReviewedRows.Pair(left: leftRows[position], right: rightRows[pair.right])
      // Within one file the earlier row is the left one.
      if isOneFile, row.left > row.right { (row.left, row.right) = (row.right, row.left) }
      if pair.isSame {
        result.same.insert(row)
        result.different.remove(row)
      } else {
        result.different.insert(row)
        result.same.remove(row)
      }
    }
    return result
  }

  static func inverse(_ order: [UInt32]) -> [UInt32] {
    var rows = [UInt32](repeating: 0, count: order.count)
    for (row, position) in order.enumerated() { rows[Int(position)] = UInt32(row) }
    return rows
  }

  /// Lets decisions stand among scored pairs: what was refused goes, what was confirmed is as sure
  /// as can be.
  func applying(_ reviewed: ReviewedRows, to pairs: [CandidatePair]) -> [CandidatePair] {
    guard !reviewed.isEmpty else { return pairs }
    let same = Set(reviewed.same.map(claim))
    let decided = same.union(reviewed.different.map(claim))
    var result = pairs.filter {
      !decided.contains(ReviewedRows.Pair(left: $0.left, right: $0.right))
    }
    for pair in same {
      result.append(CandidatePair(left: pair.left, right: pair.right, evidence: Self.confirmed))
    }
    result.sort { ($0.right, $0.left) < ($1.right, $1.left) }
    return result
  }

  /// The evidence of a confirmed pair: beyond any that fields give.
  private static let confirmed: Float = 90

  /// A pair of rows as scored pairs name it: readings of one record are one.
  private func claim(_ row: ReviewedRows.Pair) -> ReviewedRows.Pair {
    guard !left.entities.isEmpty else { return row }
    return ReviewedRows.Pair(left: left.entities[Int(row.left)], right: row.right)
  }

  /// Compares reviewed pairs for training, in a fixed order.
  func compare(_ reviewed: ReviewedRows, into sample: inout TrainingSample) {
    guard !reviewed.isEmpty else { return }
    let pairs = reviewed.same.map { ($0, true) } + reviewed.different.map { ($0, false) }
    let ordered = pairs.sorted { ($0.0.right, $0.0.left) < ($1.0.right, $1.0.left) }
    var compared = sample
    withMemory { memory in
      var comparison = PairComparison(
        schema: schema, levels: levels, frequencies: frequencies, memory: memory)
      for (pair, isSame) in ordered {
        comparison.compare(
          memory.left + Int(pair.left) * left.stride, memory.right + Int(pair.right) * right.stride)
        compared.appendReviewed(comparison, isSame: isSame)
      }
    }
    sample = compared
  }
}
