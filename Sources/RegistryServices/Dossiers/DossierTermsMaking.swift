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
  /// circumstances. What the law of the day does not say is left out, never guessed.
  public func terms(
    _ act: ActProcedure, form: ActForm = ActForm(), receivedOn day: PlainDate, at time: ClockTime
  ) -> DossierTerms {
    let procedure = act.procedure(form)
    var terms = DossierTerms(procedure: procedure, papers: [], dueOn: nil, decisions: [])
    do {
      let deadline = try law.deadline(
        of: DossierReceipt(procedure: procedure, receivedOn: day, receivedAt: time))
      terms.dueOn = deadline.dueOn
      terms.decisions += deadline.rules.map(KeptDecision.init)
    } catch {
      terms.unknown.append(error)
    }
    do {
      let (papers, rule) = try law.papers(of: procedure, receivedOn: day)
      terms.papers = papers
      terms.decisions.append(KeptDecision(rule))
    } catch {
      terms.unknown.append(error)
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
      guard error.isAnnounced, let rule = error.rule else { return }
      terms.unknown.append(error)
      terms.decisions.append(
        KeptDecision(rule: rule.rawValue, value: "unknown", citation: error.citation?.text ?? ""))
    }
  }
}
