/// Pairs of papers that may speak of the same event, for a person to decide.
public protocol MatchDesk: Sendable {
  func candidates(page: Int) async throws -> MatchPage
  /// Keeps the decision as an act; `candidateID` as listed.
  func decide(
    candidateID: String, verdict: MatchVerdict, reason: String, by: Account, requestKey: String
  ) async throws -> ActReceipt
  /// Takes a decision back, as an act of its own.
  func undo(candidateID: String, by: Account, requestKey: String) async throws -> ActReceipt
}
