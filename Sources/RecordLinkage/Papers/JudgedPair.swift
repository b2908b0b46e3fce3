/// Two units of papers that may be the same, with the reasons.
public struct JudgedPair: Sendable, Equatable {
  /// The units, as numbered by whoever asked.
  public let left: Int
  public let right: Int
  /// Rivals considered.
  public let probability: Double
  /// Why: the parts sum to the logarithm of the probability's odds.
  public let explanation: Explanation
}
