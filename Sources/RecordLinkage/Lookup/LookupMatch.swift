/// A record that a look-up found.
public struct LookupMatch: Sendable, Equatable {
  /// The number that `LookupIndex.add` gave, or the position in the file it was built from.
  public let record: Int
  /// How likely this is the one, all candidates considered.
  public let probability: Double
  /// How likely it would be if it were the only candidate: of two entries of one birth both are.
  public let alone: Double
  /// The evidence in bits.
  public let weight: Double
}
