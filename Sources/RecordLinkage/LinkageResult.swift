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
