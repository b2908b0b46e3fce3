/// What people decided, found by the papers of a meeting.
struct DecisionIndex {
  /// A decision on two papers, by their places in their lists.
  struct Pair {
    var left: Int
    var right: Int
    var verdict: MatchVerdict
  }

  private let decisions: [MatchDecision]
  private let references: Set<String>

  /// Of two decisions about the same pair the later one in the list holds.
  init(_ decisions: [MatchDecision]) {
    var standing: [[String]: MatchDecision] = [:]
    for decision in decisions { standing[[decision.left, decision.right].sorted()] = decision }
    self.decisions = Array(standing.values)
    references = Set(decisions.flatMap { [$0.left, $0.right] })
  }

  /// The decisions between two kinds of papers, as places in their lists.
  func between(
    _ left: [String], _ right: [String]
  ) -> [Pair] {
    guard !decisions.isEmpty else { return [] }
    let (leftPlaces, rightPlaces) = (places(left), places(right))
    return decisions.compactMap { decision in
      if let a = leftPlaces[decision.left], let b = rightPlaces[decision.right] {
        return Pair(left: a, right: b, verdict: decision.verdict)
      }
      if let a = leftPlaces[decision.right], let b = rightPlaces[decision.left] {
        return Pair(left: a, right: b, verdict: decision.verdict)
      }
      return nil
    }
  }

  private func places(_ list: [String]) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, reference) in list.enumerated() where references.contains(reference) {
      places[reference] = place
    }
    return places
  }
}
