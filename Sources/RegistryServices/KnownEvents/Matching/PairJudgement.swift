/// What the rules say of two papers.
struct PairJudgement {
  /// The number of the rule in docs/known-events.md: the smaller, the surer.
  var rule: UInt8
  /// How many other points agree, to choose among papers that fit equally.
  var agreements: UInt8
  var reasons: [MatchReason]

  /// The last rule that needs nobody.
  static let lastCertainRule: UInt8 = 2
  /// The rule whose pairs are listed and not joined.
  static let listedRule: UInt8 = 7
}
