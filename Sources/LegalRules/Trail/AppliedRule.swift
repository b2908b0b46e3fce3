public import CivilDate

/// A rule that a decision rests on: what it said on the date that selected it, and where that is written.
public struct AppliedRule: Hashable, Sendable {
  public var rule: RuleName
  public var value: LawValue
  public var citation: Citation
  /// The date that selected the version.
  public var on: PlainDate

  public init(rule: RuleName, value: LawValue, citation: Citation, on: PlainDate) {
    self.rule = rule
    self.value = value
    self.citation = citation
    self.on = on
  }
}
