public import CivilDate

extension LawBook {
  /// How a rule stands on a day, for people to read.
  public struct Standing: Hashable, Sendable {
    public var rule: RuleName
    public var status: RuleStatus
    /// Nil when the status is `unknown`.
    public var value: LawValue?
    public var from: PlainDate
    public var to: PlainDate?
    public var citation: Citation
  }

  /// Every rule that has a version on the day, in force or not, by name.
  public func standing(on date: PlainDate) -> [Standing] {
    rules.values.compactMap { dated in
      guard let version = dated.findVersion(on: date) else { return nil }
      let (status, value): (RuleStatus, LawValue?) =
        switch version.content {
        case .inForce(let value): (.inForce, value)
        case .expected(let value): (.expected, value)
        case .unknown: (.unknown, nil)
        }
      return Standing(
        rule: dated.rule, status: status, value: value, from: version.from, to: version.to,
        citation: version.citation)
    }
    .sorted { $0.rule < $1.rule }
  }
}
