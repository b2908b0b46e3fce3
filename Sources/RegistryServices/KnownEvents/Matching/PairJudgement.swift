/// What the rules say of two papers. Plain numbers: a stage holds a hundred thousand of them.
struct PairJudgement {
  /// The number of the rule in docs/known-events.md: the smaller, the surer.
  var rule: UInt8
  /// How many other points agree, to choose among papers that fit equally.
  var agreements: UInt8

  /// The rule that identity decides; tried before papers are compared by anything else.
  static let identityRule: UInt8 = 1
  /// The last rule that needs nobody.
  static let lastCertainRule: UInt8 = 2
  /// The rule whose pairs are listed and not joined.
  static let listedRule: UInt8 = 7
}
