internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// Standing decisions with who made them and when.
struct DecidedPairs {
  let connection: any SQLConnection

  /// A decision as it is kept.
  struct Kept {
    var left: String
    var right: String
    var verdict: MatchVerdict
    var reason: String
    var actor: String
    var recordedAt: Instant
  }

  /// The decisions of a job, the latest first.
  func all(_ job: MatchJob) throws -> [Kept] {
    var kept: [Kept] = []
    try connection.forEachRow(
      """
      SELECT match_decision.left_paper, match_decision.right_paper, match_decision.verdict,
        match_decision.reason, match_decision.actor, act.recorded_at, one.kind, other.kind
      FROM match_decision
      JOIN act ON act.seq = match_decision.seq
      JOIN paper AS one ON one.id = match_decision.left_paper
      JOIN paper AS other ON other.id = match_decision.right_paper
      ORDER BY match_decision.seq DESC
      """
    ) { row in
      guard MatchJob.of(kinds: row.text(6), row.text(7)) == job,
        let verdict = MatchVerdict(rawValue: row.text(2)),
        let recordedAt = Instant(iso8601: row.text(5))
      else { return }
      kept.append(
        Kept(
          left: row.text(0), right: row.text(1), verdict: verdict, reason: row.text(3),
          actor: row.text(4), recordedAt: recordedAt))
    }
    return kept
  }
}
