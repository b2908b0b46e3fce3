public import CivilDate
public import CivilRegistration
public import LegalRules

/// Reads the public's guide out of the law files: nothing in it is written anywhere else.
public struct ProcedureGuideMaking: Sendable {
  private let law: LawBook

  public init(_ law: LawBook) {
    self.law = law
  }

  /// Whether the guide has an act. What is written from a judgment comes from the court, and adoptions are few: both
  /// are left to the counter.
  public static func tells(of act: ActProcedure) -> Bool {
    act.family != .noted && !act.isRestricted
  }

  /// The guide by the law of a day.
  public func guide(on day: PlainDate) -> ProcedureGuide {
    var lastDays: [PlainDate] = []
    var notices: [ProcedureNotice] = []
    for act in ActProcedure.all where Self.tells(of: act) {
      notices += self.notices(of: act, on: day, &lastDays)
    }
    var cutOff: ClockTime?
    if case .inForce(.time(let time)) = law.rules[.cutOff]?.findVersion(on: day)?.content {
      cutOff = time
    }
    return ProcedureGuide(day: day, notices: notices, lastDay: lastDays.min(), cutOff: cutOff)
  }

  private func notices(
    of act: ActProcedure, on day: PlainDate, _ lastDays: inout [PlainDate]
  ) -> [ProcedureNotice] {
    let procedures = act.variants.isEmpty ? [act.plainProcedure] : act.variants.map(\.procedure)
    return procedures.map { procedure in
      var notice = ProcedureNotice(
        act: act.name, family: act.family, procedure: procedure, hasVariants: procedures.count > 1)
      fill(&notice, on: day, &lastDays)
      return notice
    }
  }

  private func fill(
    _ notice: inout ProcedureNotice, on day: PlainDate, _ lastDays: inout [PlainDate]
  ) {
    let procedure = notice.procedure
    if let term = decision(.processing(procedure), on: day, &lastDays) {
      notice.decisions.append(term)
      if term.value == KeptDecision.unknown,
        let general = decision(.processingDefault, on: day, &lastDays)
      {
        notice.decisions.append(general)
      }
    }
    notice.verified = decision(.processingVerified(procedure), on: day, &lastDays)
    for rule in [
      .papers(of: procedure), .fee(of: procedure), RuleName.fee(of: "\(procedure).late"),
    ] {
      if let decision = decision(rule, on: day, &lastDays) { notice.decisions.append(decision) }
    }
    if case .list(let lines)? = value(.papers(of: procedure), on: day) {
      notice.papers = lines.compactMap(RequiredPaper.init)
    }
    let own = RuleName.applicant(of: procedure)
    let applicant = law.rules[own] == nil ? RuleName.applicantDefault : own
    if let decision = decision(applicant, on: day, &lastDays) { notice.decisions.append(decision) }
    if case .list(let words)? = value(applicant, on: day) { notice.applicants = words }
    notice.declaration = decision(.declaration(of: procedure), on: day, &lastDays)
  }

  private func value(_ rule: RuleName, on day: PlainDate) -> LawValue? {
    guard case .inForce(let value)? = law.rules[rule]?.findVersion(on: day)?.content else {
      return nil
    }
    return value
  }

  /// What a rule says on a day; nil where there is no such rule for the day at all. What is only expected is told
  /// as unknown: nobody is sent home for a paper that may not be asked for.
  private func decision(
    _ rule: RuleName, on day: PlainDate, _ lastDays: inout [PlainDate]
  ) -> KeptDecision? {
    guard let version = law.rules[rule]?.findVersion(on: day) else { return nil }
    if let last = version.to { lastDays.append(last) }
    guard case .inForce(let value) = version.content else {
      return KeptDecision(
        rule: rule.rawValue, value: KeptDecision.unknown, citation: version.citation.text)
    }
    return KeptDecision(
      AppliedRule(rule: rule, value: value, citation: version.citation, on: day))
  }
}
