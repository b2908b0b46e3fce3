extension [PairStage.Outcome] {
  /// What a person has to look at: pairs joined on presumption, and pairs listed without being joined.
  /// `reasons` tells why two units do not simply agree.
  func candidates(
    _ relation: MatchCandidate.Relation, left: [String], right: [String],
    reasons: (_ left: Int, _ right: Int) -> [MatchReason]
  ) -> [MatchCandidate] {
    compactMap { outcome in
      guard !outcome.isDecided, outcome.isPresumed || !outcome.isJoined else { return nil }
      let why = reasons(outcome.left, outcome.right)
      return MatchCandidate(
        relation: relation, left: left[outcome.left], right: right[outcome.right],
        reasons: outcome.isAmbiguous ? why + [.ambiguous] : why,
        presumption: outcome.isJoined ? .same : .different,
        permille: outcome.opinion?.permille, weights: outcome.opinion?.weights ?? [])
    }
  }
}
