/// Pairs of a job that differ in the same way, to be decided together.
public struct MatchPattern: Sendable, Equatable {
  /// What does not agree; the same for all of them.
  public var reasons: [MessageCode]
  public var pairs: Int
  /// The least probability among them, in thousandths; nil where linkage has no opinion of one.
  public var leastPermille: Int?

  public init(reasons: [MessageCode], pairs: Int, leastPermille: Int?) {
    self.reasons = reasons
    self.pairs = pairs
    self.leastPermille = leastPermille
  }

  /// The name under which a pattern stands in an address.
  public var key: String { reasons.map(\.key).joined(separator: "+") }
}
