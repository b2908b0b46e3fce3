public import CivilDate

/// A pair on which somebody has decided, with who, when and why.
public struct DecidedPair: Sendable, Equatable, Identifiable {
  public var id: String
  public var left: MatchSide
  public var right: MatchSide
  public var verdict: MatchVerdict
  public var reason: String
  public var actor: String
  public var recordedAt: Instant

  public init(
    id: String, left: MatchSide, right: MatchSide, verdict: MatchVerdict, reason: String,
    actor: String, recordedAt: Instant
  ) {
    self.id = id
    self.left = left
    self.right = right
    self.verdict = verdict
    self.reason = reason
    self.actor = actor
    self.recordedAt = recordedAt
  }
}
