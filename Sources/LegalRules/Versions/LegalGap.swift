public import CivilDate

/// Why the law cannot be applied on a date. It is never answered with the last known value.
public enum LegalGap: Error, Hashable, Sendable {
  /// No version of the rule covers the date.
  case uncovered(rule: RuleName, on: PlainDate)
  /// The rule changes, and its new content has not been published.
  case unknown(rule: RuleName, on: PlainDate, citation: Citation)
  /// The new content has been announced, but it is not yet law.
  case onlyExpected(rule: RuleName, on: PlainDate, citation: Citation)
  /// No rule of that name is in the law files.
  case missing(rule: RuleName)
  /// The rule holds another kind of value than was asked for.
  case otherKind(rule: RuleName, kind: LawValue.Kind)
  /// The holidays of the year are not known, so a deadline cannot be moved to a working day.
  case holidays(CalendarGap)

  /// A stable code for the message that people read.
  public var code: String {
    switch self {
    case .uncovered: "law.uncovered"
    case .unknown: "law.unknown"
    case .onlyExpected: "law.onlyExpected"
    case .missing: "law.missing"
    case .otherKind: "law.otherKind"
    case .holidays(let gap): gap.code
    }
  }

  /// What that message needs: the rule and the day, then the article.
  public var values: [String] {
    switch self {
    case .uncovered(let rule, let date): [rule.rawValue, date.slashed]
    case .unknown(let rule, let date, let citation),
      .onlyExpected(let rule, let date, let citation):
      [rule.rawValue, date.slashed, citation.text]
    case .missing(let rule): [rule.rawValue]
    case .otherKind(let rule, let kind): [rule.rawValue, kind.rawValue]
    case .holidays(let gap): gap.values
    }
  }

  /// The article that announces the change, where there is one.
  public var citation: Citation? {
    switch self {
    case .unknown(_, _, let citation), .onlyExpected(_, _, let citation): citation
    case .uncovered, .missing, .otherKind, .holidays: nil
    }
  }
}

extension LegalGap {
  /// Whether the law is known to say something here that has not been published, or is not yet law: an
  /// officer may go on and answers for it. Every other gap is a fault of the law files.
  public var isAnnounced: Bool {
    switch self {
    case .unknown, .onlyExpected: true
    case .uncovered, .missing, .otherKind, .holidays: false
    }
  }

  /// The rule that was asked for; nil when it is the holidays that are missing.
  public var rule: RuleName? {
    switch self {
    case .uncovered(let rule, _), .unknown(let rule, _, _), .onlyExpected(let rule, _, _),
      .missing(let rule), .otherKind(let rule, _):
      rule
    case .holidays: nil
    }
  }
}
