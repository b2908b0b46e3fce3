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

/// What a run of linkage found and did.
public struct LinkageResult: Sendable {
  /// Pairs over the threshold, by right, then left record.
  public let pairs: [LinkedPair]
  public let model: LinkageModel
  /// Pairs that were compared.
  public let comparedPairs: Int
  /// Candidates by rule that no earlier rule named.
  public let ruleYields: [Int]
  /// The sum of all probabilities: how many true pairs there should be.
  public let expectedPairs: Double
}
