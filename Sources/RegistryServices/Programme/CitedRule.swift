public import CivilDate
public import LegalRules

/// A rule of the program in one stretch of days, with the document in which it is written.
public struct CitedRule: Sendable, Equatable {
  public var rule: RuleName
  public var from: PlainDate
  /// The last day; nil while no end is known.
  public var to: PlainDate?
  public var status: RuleStatus
  /// Nil while it is not known.
  public var value: LawValue?
  public var citation: Citation

  public init(
    rule: RuleName, from: PlainDate, to: PlainDate?, status: RuleStatus, value: LawValue?,
    citation: Citation
  ) {
    self.rule = rule
    self.from = from
    self.to = to
    self.status = status
    self.value = value
    self.citation = citation
  }

  /// Every rule in every stretch of days, by name and day.
  public static func all(of law: LawBook) -> [CitedRule] {
    law.rules.values.flatMap { dated in
      dated.versions.map { version in
        let (status, value): (RuleStatus, LawValue?) =
          switch version.content {
          case .inForce(let value): (.inForce, value)
          case .expected(let value): (.expected, value)
          case .unknown: (.unknown, nil)
          }
        return CitedRule(
          rule: dated.rule, from: version.from, to: version.to, status: status, value: value,
          citation: version.citation)
      }
    }.sorted { ($0.rule, $0.from) < ($1.rule, $1.from) }
  }

  /// Whether it holds on a day.
  public func covers(_ day: PlainDate) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
}
