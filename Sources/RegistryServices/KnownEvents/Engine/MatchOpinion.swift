import RecordLinkage

/// What the linkage engine thinks of two units of papers.
struct MatchOpinion {
  var left: Int
  var right: Int
  /// The probability that they are one, rivals considered, in thousandths.
  var permille: Int
  var weights: [MatchWeight]

  init(left: Int, right: Int, _ pair: JudgedPair) {
    self.left = left
    self.right = right
    // Down, so that nothing passes a threshold by rounding.
    permille = min(999, max(0, Int(pair.probability * 1_000)))
    let explanation = pair.explanation
    weights = explanation.parts.map {
      MatchWeight(field: $0.field, code: $0.code, tenths: Self.tenths($0.weight))
    }
    let others = [
      ("relatives", explanation.relatives), ("prior", explanation.prior),
      ("rivals", explanation.rivals),
    ]
    weights += others.map { name, weight in
      MatchWeight(field: name, code: "linkage.\(name)", tenths: Self.tenths(weight))
    }
  }

  private static func tenths(_ bits: Double) -> Int {
    guard bits.isFinite else { return 0 }
    return Int((min(999, max(-999, bits)) * 10).rounded())
  }
}
