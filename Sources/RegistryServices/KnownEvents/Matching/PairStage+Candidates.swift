extension [PairStage.Outcome] {
  /// What a person has to look at: pairs joined on presumption, and pairs listed without being joined.
  func candidates(
    _ relation: MatchCandidate.Relation, left: [String], right: [String]
  ) -> [MatchCandidate] {
    compactMap { outcome in
      guard !outcome.isDecided, outcome.isPresumed || !outcome.isJoined else { return nil }
      return MatchCandidate(
        relation: relation, left: left[outcome.left], right: right[outcome.right],
        reasons: outcome.reasons, presumption: outcome.isJoined ? .same : .different)
    }
  }
}
