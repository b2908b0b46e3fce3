/// Scored pairs of records as pairs of the units that the records belong to: each pair of units
/// once, with the best evidence that any of their records give.
struct UnitMeeting {
  /// By left and right unit.
  private(set) var pairs: [CandidatePair] = []
  /// The pair of records that spoke for each.
  private(set) var sources: [CandidatePair] = []

  init(_ scored: [(pair: CandidatePair, left: UInt32, right: UInt32)], isOneFile: Bool) {
    var ordered = scored
    if isOneFile {
      // A unit is not its own double, and of two units the smaller number stands left.
      ordered = ordered.filter { $0.left != $0.right }.map { item in
        item.left <= item.right ? item : (item.pair, item.right, item.left)
      }
    }
    ordered.sort { one, other in
      if one.left != other.left { return one.left < other.left }
      if one.right != other.right { return one.right < other.right }
      if one.pair.evidence != other.pair.evidence {
        return one.pair.evidence > other.pair.evidence
      }
      return (one.pair.left, one.pair.right) < (other.pair.left, other.pair.right)
    }
    for item in ordered {
      if let last = pairs.last, last.left == item.left, last.right == item.right { continue }
      pairs.append(
        CandidatePair(left: item.left, right: item.right, evidence: item.pair.evidence))
      sources.append(item.pair)
    }
  }
}
