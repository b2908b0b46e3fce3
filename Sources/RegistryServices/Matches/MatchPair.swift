/// A pair with the reasons why it was not joined by itself.
public struct MatchPair: Sendable, Equatable, Identifiable {
  public var id: String
  public var left: MatchSide
  public var right: MatchSide
  public var reasons: [MessageCode]
  /// The standing decision, if one was made.
  public var verdict: MatchVerdict?
  /// How likely linkage thinks it that the two are one, in thousandths; nil where it has no opinion.
  public var permille: Int?
  public var weights: [MatchWeight]
  /// Whether the two count as one until somebody decides.
  public var isPresumedSame: Bool
  /// Set when somebody was not sure.
  public var doubt: MatchDoubtNote?

  public init(
    id: String, left: MatchSide, right: MatchSide, reasons: [MessageCode], verdict: MatchVerdict?,
    permille: Int? = nil, weights: [MatchWeight] = [], isPresumedSame: Bool = false,
    doubt: MatchDoubtNote? = nil
  ) {
    self.id = id
    self.left = left
    self.right = right
    self.reasons = reasons
    self.verdict = verdict
    self.permille = permille
    self.weights = weights
    self.isPresumedSame = isPresumedSame
    self.doubt = doubt
  }
}
