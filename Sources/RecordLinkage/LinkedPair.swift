/// A found pair.
public struct LinkedPair: Sendable, Hashable {
  /// The records by their position in their files.
  public let left: Int
  public let right: Int
  /// How likely it is that both are the same, all rivals considered.
  public let probability: Double
  /// The evidence of the pair alone in bits: one more doubles the odds.
  public let weight: Double
}
