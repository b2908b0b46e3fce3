/// Pairs of papers that may speak of the same event, for people to decide.
public protocol MatchDesk: Sendable {
  /// How far each job is.
  func progress() async throws -> [MatchProgress]
  /// Pairs that wait for a decision.
  func candidates(_ query: MatchQuery) async throws -> MatchPage
  /// The ways in which a job's open pairs differ, the most frequent first.
  func patterns(_ job: MatchJob) async throws -> [MatchPattern]
  /// Pairs of a job on which somebody has decided, the latest first.
  func decided(_ job: MatchJob, page: Int) async throws -> (pairs: [DecidedPair], pageCount: Int)
  /// What the job's open pairs can do to the plan's figures.
  func effect(of job: MatchJob) async throws -> [MatchEffect]
  /// Keeps the answer as an act; `candidateID` as listed.
  func decide(
    candidateID: String, answer: MatchAnswer, reason: String, by: Account, requestKey: String
  ) async throws -> ActReceipt
  /// Keeps one decision on many pairs, an act each, all or none; answers how many.
  func decideAll(
    candidateIDs: [String], verdict: MatchVerdict, reason: String, by: Account, requestKey: String
  ) async throws -> Int
  /// Takes a decision or a doubt back, as an act of its own.
  func undo(candidateID: String, by: Account, requestKey: String) async throws -> ActReceipt
}
