internal import RegistryServices
internal import SQLToolkit

/// The pairs that wait for a person: those that linkage listed, less those on which somebody has
/// decided since.
struct OpenPairs {
  let connection: any SQLConnection

  /// The pairs of some relations, the likeliest first.
  func pairs(_ relations: [MatchCandidate.Relation]) throws -> [MatchCandidate] {
    let decided = try decidedPairs()
    return try connection.rows(
      """
      SELECT relation, left_paper, right_paper, reasons, presumption, permille, weights
      FROM match_candidate WHERE relation IN \(anyOf: relations.map(\.rawValue))
      ORDER BY permille DESC, id
      """, KnownEventTable.candidate
    ).filter { !decided.contains(Self.key($0.left, $0.right)) }
  }

  /// Pairs of all jobs by job.
  func byJob() throws -> [MatchJob: [MatchCandidate]] {
    var found: [MatchJob: [MatchCandidate]] = [:]
    for job in MatchJob.allCases { found[job] = try pairs(job.relations) }
    return found
  }

  /// What people were not sure of, by pair.
  func doubts() throws -> [String: MatchDoubtNote] {
    var doubts: [String: MatchDoubtNote] = [:]
    try connection.forEachRow(
      "SELECT left_paper, right_paper, author, reason FROM match_doubt"
    ) { row in
      doubts[Self.key(row.text(0), row.text(1))] = MatchDoubtNote(
        author: row.text(2), reason: row.text(3))
    }
    return doubts
  }

  /// Standing decisions by the job whose papers they join.
  func decidedCounts() throws -> [MatchJob: Int] {
    var counts: [MatchJob: Int] = [:]
    try connection.forEachRow(
      """
      SELECT one.kind, other.kind, count(*) FROM match_decision
      JOIN paper AS one ON one.id = match_decision.left_paper
      JOIN paper AS other ON other.id = match_decision.right_paper
      GROUP BY one.kind, other.kind
      """
    ) { row in
      guard let job = MatchJob.of(kinds: row.text(0), row.text(1)) else { return }
      counts[job, default: 0] += row.integer(2)
    }
    return counts
  }

  private func decidedPairs() throws -> Set<String> {
    Set(
      try connection.rows("SELECT left_paper, right_paper FROM match_decision") {
        Self.key($0.text(0), $0.text(1))
      })
  }

  /// A pair whichever of its papers stands left.
  static func key(_ one: String, _ other: String) -> String {
    one < other ? "\(one)~\(other)" : "\(other)~\(one)"
  }
}
