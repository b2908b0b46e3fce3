public import CivilDate
public import CivilRegistration
public import LegalRules

/// What the law asks of a request: its papers, and the day on which it is due.
public struct DossierTermsMaking: Sendable {
  private let law: LawBook

  public init(_ law: LawBook) {
    self.law = law
  }

  /// The terms of an act for a request that comes on a day and hour; `form` says what is known of its
  /// circumstances.
  public func terms(
    _ act: ActProcedure, form: ActForm = ActForm(), receivedOn day: PlainDate, at time: ClockTime
  ) -> DossierTerms {
    let procedure = act.procedure(form)
    var trail = RuleTrail(law)
    let papers = trail.list(RuleName(rawValue: "papers.\(procedure)"), on: day) ?? []
    let due = due(procedure, day, time, &trail)
    return DossierTerms(
      procedure: procedure, papers: papers, dueOn: due,
      decisions: trail.applied.map { rule in
        KeptDecision(
          rule: rule.rule.rawValue, value: rule.value.text,
          citation: rule.citation.article.isEmpty
            ? rule.citation.instrument : "\(rule.citation.instrument), \(rule.citation.article)")
      })
  }

  /// Nil where the law or the calendar of the day is not known.
  private func due(
    _ procedure: String, _ day: PlainDate, _ time: ClockTime, _ trail: inout RuleTrail
  ) -> PlainDate? {
    let own = RuleName(rawValue: "processing.\(procedure)")
    let rule = trail.knows(own) ? own : "processing.default"
    guard let term = trail.term(rule, on: day) else { return nil }
    let calendar = law.holidays
    do {
      switch term.unit {
      case .immediately: return try calendar.firstWorkingDay(onOrAfter: day)
      case .sameDay:
        let first = try calendar.firstWorkingDay(onOrAfter: day)
        let isLate = first == day && isPast(time, on: day, &trail)
        return isLate ? try calendar.adding(workingDays: 1, to: day) : first
      case .workingDays: return try calendar.adding(workingDays: term.amount, to: day)
      case .days: return try calendar.firstWorkingDay(onOrAfter: day.adding(days: term.amount))
      case .hours:
        let days = (term.amount + 23) / 24
        return try calendar.firstWorkingDay(onOrAfter: day.adding(days: days))
      }
    } catch {
      // The calendar ends before the day: nobody knows its holidays yet.
      return nil
    }
  }

  private func isPast(_ time: ClockTime, on day: PlainDate, _ trail: inout RuleTrail) -> Bool {
    guard let cutOff = trail.time("processing.cutOff", on: day) else { return false }
    return time.secondOfDay > cutOff.secondOfDay
  }
}
