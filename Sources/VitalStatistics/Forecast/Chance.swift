/// How likely a target is met, as a word.
public enum Chance: String, CaseIterable, Sendable {
  /// Four times in five or more.
  case high
  case middle
  /// Fewer than once in five.
  case low

  public init(probability: Double) {
    self = probability >= 0.8 ? .high : probability >= 0.2 ? .middle : .low
  }
}
