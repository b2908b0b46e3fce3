/// A pair with the reasons why it was not joined by itself.
public struct MatchPair: Sendable, Equatable, Identifiable {
  public var id: String
  public var left: MatchSide
  public var right: MatchSide
  public var reasons: [MessageCode]
  /// The standing decision, if one was made.
  public var verdict: MatchVerdict?

  public init(
    id: String, left: MatchSide, right: MatchSide, reasons: [MessageCode], verdict: MatchVerdict?
  ) {
    self.id = id
    self.left = left
    self.right = right
    self.reasons = reasons
    self.verdict = verdict
  }
}
