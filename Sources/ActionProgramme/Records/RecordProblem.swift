/// What is wrong with a field of a line.
public struct RecordProblem: Error, Hashable, Sendable {
  /// What can be wrong.
  public enum Kind: String, CaseIterable, Sendable {
    case missing
    case tooLong = "too-long"
    case notADay = "not-a-day"
    case notANumber = "not-a-number"
    case tooLarge = "too-large"
    case notAChoice = "not-a-choice"
    /// A day that must not lie before another one does.
    case dayBefore = "day-before"
  }

  public var field: String
  public var kind: Kind
  /// The text that is wrong, or the limit that it breaks.
  public var values: [String]

  public init(field: String, kind: Kind, values: [String] = []) {
    self.field = field
    self.kind = kind
    self.values = values
  }
}
