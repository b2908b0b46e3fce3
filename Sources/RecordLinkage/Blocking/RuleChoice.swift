/// Chooses the blocking rules that are worth their work in files of this size.
///
/// What a rule finds of the true pairs does not change with the size of the files, while the pairs it has
/// compared for it grow with them. In small files a rule costs next to nothing; in large ones the coarse rules
/// name a hundred strangers for each pair that no other rule names, and the work would grow with the square.
struct RuleChoice {
  /// A pair that some rules name: which, one bit a rule, and how likely it is true.
  struct Named {
    var rules: UInt64
    var chance: Double
  }

  /// The pairs of the records that were looked at.
  let pairs: [Named]
  /// How many records were looked at.
  let records: Int

  /// A rule must find at least this many true pairs for each pair that is compared for it alone: the most that
  /// keeps ten million records within n log n of a million. At a million it costs 0.2 points of recall.
  static let leastYield = 1.0 / 1_500
  /// What looking up one record under one rule costs, in comparisons.
  static let lookupCost = 0.25

  /// The rules to keep, in rising order: while one finds too little by itself, the least useful one goes.
  func kept(of ruleCount: Int) -> [Int] {
    var kept = Array(0..<ruleCount)
    while kept.count > 1 {
      let active = kept.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) }
      var gains = [Double](repeating: 0, count: ruleCount)
      var costs = [Double](repeating: Self.lookupCost * Double(records), count: ruleCount)
      for pair in pairs {
        let naming = pair.rules & active
        guard naming.nonzeroBitCount == 1 else { continue }
        gains[naming.trailingZeroBitCount] += pair.chance
        costs[naming.trailingZeroBitCount] += 1
      }
      let least = kept.min { gains[$0] * costs[$1] < gains[$1] * costs[$0] }
      guard let least, gains[least] < Self.leastYield * costs[least] else { break }
      kept.removeAll { $0 == least }
    }
    return kept
  }
}
