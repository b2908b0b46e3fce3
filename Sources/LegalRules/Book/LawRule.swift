public import CivilDate

/// One rule of a law file, as its reader hands it over: nothing in it is judged yet (see `LawBook`).
public struct LawRule: Hashable, Sendable {
  /// What the rule says for a time, and where that is written.
  public struct Version: Hashable, Sendable {
    /// The first day it holds.
    public var from: PlainDate
    /// The last day it holds; nil while no end is known.
    public var to: PlainDate?
    public var status: RuleStatus
    /// Nil exactly when the status is `unknown`.
    public var value: LawValue?
    public var citation: Citation

    public init(
      from: PlainDate, to: PlainDate?, status: RuleStatus, value: LawValue?, citation: Citation
    ) {
      self.from = from
      self.to = to
      self.status = status
      self.value = value
      self.citation = citation
    }
  }

  public var name: RuleName
  public var kind: LawValue.Kind
  /// In the order of their dates.
  public var versions: [Version]

  public init(name: RuleName, kind: LawValue.Kind, versions: [Version]) {
    self.name = name
    self.kind = kind
    self.versions = versions
  }
}
