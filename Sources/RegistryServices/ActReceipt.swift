/// The answer to a command once its act is safely in the ledger.
public struct ActReceipt: Sendable, Equatable {
  /// The act's id: 26 characters that sort by time.
  public var actID: String
  /// The act's place in the ledger, from 1 without a gap.
  public var sequence: Int
  /// Whether the ledger already held the act (same request key and content).
  public var wasKnown: Bool

  public init(actID: String, sequence: Int, wasKnown: Bool) {
    self.actID = actID
    self.sequence = sequence
    self.wasKnown = wasKnown
  }
}
