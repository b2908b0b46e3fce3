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
    terms(of: act.procedure(form), receivedOn: day, at: time)
  }

  /// The terms of a procedure for a request that is whole at a day and hour; `isVerified` where something has to
  /// be verified elsewhere. What the law of the day does not say is left out, never guessed: what it is known to
  /// say and has not published is kept as unknown.
  public func terms(
    of procedure: String, receivedOn day: PlainDate, at time: ClockTime, isVerified: Bool = false
  ) -> DossierTerms {
    var terms = DossierTerms(procedure: procedure, papers: [], dueOn: nil, decisions: [])
    do {
      let deadline = try law.deadline(
        of: DossierReceipt(
          procedure: procedure, receivedOn: day, receivedAt: time, isVerified: isVerified))
      terms.dueOn = deadline.dueOn
      terms.dueAt = deadline.dueAt
      terms.decisions += deadline.rules.map(KeptDecision.init)
      if let gap = deadline.unknown { add(gap, to: &terms) }
    } catch {
      terms.unknown.append(error)
    }
    do {
      let (papers, rule) = try law.papers(of: procedure, receivedOn: day)
      terms.papers = papers
      terms.decisions.append(KeptDecision(rule))
    } catch {
      add(error, to: &terms)
    }
    addFee(of: procedure, on: day, to: &terms)
    addFee(of: "\(procedure).late", on: day, to: &terms)
    return terms
  }

  /// A fee that the law of the day is known to have and has not published is kept as such: the slip leaves
  /// room for it. A procedure without a rule has no fee of its own.
  private func addFee(of procedure: String, on day: PlainDate, to terms: inout DossierTerms) {
    do {
      terms.decisions.append(KeptDecision(try law.fee(of: procedure, receivedOn: day).rule))
    } catch {
      if error.isAnnounced { add(error, to: &terms) }
    }
  }

  private func add(_ gap: LegalGap, to terms: inout DossierTerms) {
    terms.unknown.append(gap)
    guard gap.isAnnounced, let rule = gap.rule else { return }
    terms.decisions.append(
      KeptDecision(
        rule: rule.rawValue, value: KeptDecision.unknown, citation: gap.citation?.text ?? ""))
  }
}
