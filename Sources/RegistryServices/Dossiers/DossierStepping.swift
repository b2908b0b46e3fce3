public import CivilDate
public import CivilRegistration
public import LegalRules

/// What the law makes of a step on a dossier: a term that begins anew, a checklist of another procedure, a new
/// day that may be promised.
public struct DossierStepping: Sendable {
  private let law: LawBook
  private let today: PlainDate
  private let time: ClockTime

  public init(_ law: LawBook, today: PlainDate, at time: ClockTime) {
    self.law = law
    self.today = today
    self.time = time
  }

  /// The step as it is kept; throws `RegistrationRefusal` for one that cannot be taken.
  public func filled(
    _ step: DossierStepped, of act: ActName, _ standing: DossierStanding
  ) throws(RegistrationRefusal) -> DossierStepped {
    var step = step
    step.steppedOn = today
    switch step.step {
    case .papersAsked: step.steppedAt = time.text
    case .papersCame:
      step.steppedAt = time.text
      set(terms(standing.procedure, today, time, standing.isVerified), in: &step)
    case .verifying:
      guard !standing.isVerified else { throw .notNow }
      step.steppedAt = time.text
      set(terms(standing, isVerified: true), in: &step)
    case .reclassified:
      guard step.procedure != standing.procedure else { throw .notNow }
      guard ActProcedure.find(act)?.canBe(step.procedure) ?? false else { throw .unknownAct }
      var next = standing
      next.procedure = step.procedure
      let terms = terms(next, isVerified: standing.isVerified)
      set(terms, in: &step)
      step.items = Self.checklist(of: terms, after: standing.items)
    case .apologised: try check(apology: step, standing)
    case .assigned, .refused, .forwarded, .withdrawn, .handedOver, .corrected: break
    }
    return step
  }

  private func terms(_ standing: DossierStanding, isVerified: Bool) -> DossierTerms {
    terms(
      standing.procedure, standing.runsFrom, ClockTime(standing.runsFromHour) ?? time, isVerified)
  }

  private func terms(
    _ procedure: String, _ day: PlainDate, _ hour: ClockTime, _ isVerified: Bool
  ) -> DossierTerms {
    DossierTermsMaking(law).terms(
      of: procedure, receivedOn: day, at: hour, isVerified: isVerified)
  }

  private func set(_ terms: DossierTerms, in step: inout DossierStepped) {
    step.dueOn = terms.dueOn
    step.dueAt = terms.dueAt?.text ?? ""
    step.decisions = terms.decisions
  }

  /// The papers of another procedure: what came already is not asked for again.
  private static func checklist(
    of terms: DossierTerms, after items: [DossierReceived.Item]
  ) -> [DossierReceived.Item] {
    let known = Dictionary(items.map { ($0.name, $0.source) }) { first, _ in first }
    return terms.papers.map { paper in
      let name = paper.name
      return .init(
        name: name, source: known[name] ?? (paper.condition == nil ? .missing : .notNeeded))
    }
  }

  /// A new day is promised for what is due or late, and it is a day of work after today.
  private func check(
    apology step: DossierStepped, _ standing: DossierStanding
  ) throws(RegistrationRefusal) {
    guard let due = standing.due, due.on <= today else { throw .notDueYet }
    guard let day = step.dueOn, day > today else { throw .newDayNotWorking }
    // Of a year whose days off are not known yet nothing is said against the day.
    var isWorkingDay = true
    do { isWorkingDay = try law.holidays.isWorkingDay(day) } catch {}
    guard isWorkingDay else { throw .newDayNotWorking }
  }
}
