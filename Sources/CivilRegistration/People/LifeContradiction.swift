/// Papers of one life that cannot all be true.
public struct LifeContradiction: Hashable, Sendable {
  /// In what; the raw value is the key of its message.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Two marriages at the same time. Values: both papers.
    case twoMarriages = "life.twoMarriages"
    /// Something was done after the death. Values: the paper, its day, the day of death.
    case afterDeath = "life.afterDeath"
    /// A child was born before its parent, or when that was a small child. Values: the child, both days.
    case parentYoungerThanChild = "life.parentYoungerThanChild"
    /// Two papers state different days of birth. Values: both days, both papers.
    case bornTwice = "life.bornTwice"
    /// Two papers state different days of death. Values: both days, both papers.
    case diedTwice = "life.diedTwice"
    /// Dead before born. Values: both days.
    case deathBeforeBirth = "life.deathBeforeBirth"
    /// A marriage ended before it began. Values: the paper, both days.
    case endedBeforeBegun = "life.endedBeforeBegun"
  }

  public var kind: Kind
  public var values: [String]
  /// The facts that contradict each other.
  public var facts: [LifeFact]

  public init(kind: Kind, values: [String], facts: [LifeFact]) {
    self.kind = kind
    self.values = values
    self.facts = facts
  }
}
