public import CivilDate

/// Asks the law and keeps what was answered: a decision is handed on with each rule it used and each gap
/// it met, so that nobody has to ask again why it came out as it did.
///
/// A gap is noted and answered with nothing; whoever asks decides whether the matter can rest there.
public struct RuleTrail: Sendable {
  public let law: LawBook
  /// The rules used, in the order of their first use.
  public private(set) var applied: [AppliedRule] = []
  /// What the law does not say, in the order in which it was asked.
  public private(set) var gaps: [LegalGap] = []

  public init(_ law: LawBook) {
    self.law = law
  }

  /// The value of a rule on a date, whatever its kind.
  public mutating func value(_ rule: RuleName, on date: PlainDate) -> Dated<LawValue>.Applied? {
    do {
      let found = try law.inForce(rule, on: date)
      note(AppliedRule(rule: rule, value: found.value, citation: found.citation, on: date))
      return found
    } catch {
      note(error)
      return nil
    }
  }

  /// Whether the law files have such a rule at all.
  public func knows(_ rule: RuleName) -> Bool { law.rules[rule] != nil }

  /// Words, such as the title of a paper.
  public mutating func text(_ rule: RuleName, on date: PlainDate) -> String? {
    typed(rule, on: date) { if case .text(let text) = $0 { text } else { nil } }
  }

  /// Several texts, such as the papers of a dossier.
  public mutating func list(_ rule: RuleName, on date: PlainDate) -> [String]? {
    typed(rule, on: date) { if case .list(let texts) = $0 { texts } else { nil } }
  }

  /// A number of something, such as the age of marriage.
  public mutating func count(_ rule: RuleName, on date: PlainDate) -> Int? {
    typed(rule, on: date) { if case .count(let count) = $0 { count } else { nil } }
  }

  /// Whether something holds.
  public mutating func flag(_ rule: RuleName, on date: PlainDate) -> Bool? {
    typed(rule, on: date) { $0.asFlag }
  }

  /// A day, such as the one before which a re-registration must have its first registration.
  public mutating func date(_ rule: RuleName, on date: PlainDate) -> PlainDate? {
    typed(rule, on: date) { if case .date(let day) = $0 { day } else { nil } }
  }

  /// How long an office may take.
  public mutating func term(_ rule: RuleName, on date: PlainDate) -> LegalTerm? {
    typed(rule, on: date) { if case .term(let term) = $0 { term } else { nil } }
  }

  /// A time of day.
  public mutating func time(_ rule: RuleName, on date: PlainDate) -> ClockTime? {
    typed(rule, on: date) { if case .time(let time) = $0 { time } else { nil } }
  }

  /// One word of a small set.
  public mutating func choice<Choice: RawRepresentable<String>>(
    _ rule: RuleName, of type: Choice.Type, on date: PlainDate
  ) -> Choice? {
    typed(rule, on: date) { $0.asChoice(of: type) }
  }

  /// The article in which a rule that was used is written; nil when it was not.
  public func citation(of rule: RuleName) -> Citation? {
    applied.last { $0.rule == rule }?.citation
  }

  /// Keeps a rule that was used in another way.
  public mutating func note(_ rule: AppliedRule) {
    if !applied.contains(rule) { applied.append(rule) }
  }

  /// Keeps a gap that was met in another way.
  public mutating func note(_ gap: LegalGap) {
    if !gaps.contains(gap) { gaps.append(gap) }
  }

  private mutating func typed<Value>(
    _ rule: RuleName, on date: PlainDate, _ read: (LawValue) -> Value?
  ) -> Value? {
    guard let found = value(rule, on: date) else { return nil }
    guard let value = read(found.value) else {
      note(LegalGap.otherKind(rule: rule, kind: found.value.kind))
      return nil
    }
    return value
  }
}
