public import CivilDate
public import LegalRules

extension LawBook {
  /// Until when a dossier is due, by the law of the day on which it came in.
  ///
  /// Where the law of that day is known to have a rule for the procedure that is not published, the general
  /// rule is applied and the gap handed on; where it has none at all for the day, that is an error.
  public func deadline(of receipt: DossierReceipt) throws(LegalGap) -> DossierDeadline {
    let rule = ruleName(for: receipt)
    var unknown: LegalGap?
    let applied: AppliedRule
    do {
      applied = try self.applied(rule, on: receipt.receivedOn)
    } catch {
      guard error.isAnnounced else { throw error }
      unknown = error
      applied = try self.applied(.processingDefault, on: receipt.receivedOn)
    }
    guard case .term(let term) = applied.value else {
      throw .otherKind(rule: applied.rule, kind: applied.value.kind)
    }
    var deadline = try deadline(of: term, receipt, [applied])
    deadline.unknown = unknown
    return deadline
  }

  /// Whether the law of a day gives a procedure a longer time where something has to be verified.
  public func hasVerifiedTerm(_ procedure: String, on date: PlainDate) -> Bool {
    guard let version = rules[.processingVerified(procedure)]?.findVersion(on: date) else {
      return false
    }
    if case .inForce = version.content { return true }
    return false
  }

  /// The papers that a dossier needs under the law of the day on which it came in.
  public func papers(
    of procedure: String, receivedOn date: PlainDate
  ) throws(LegalGap) -> (papers: [RequiredPaper], rule: AppliedRule) {
    let applied = try self.applied(.papers(of: procedure), on: date)
    guard case .list(let lines) = applied.value else {
      throw .otherKind(rule: applied.rule, kind: applied.value.kind)
    }
    return (lines.compactMap(RequiredPaper.init), applied)
  }

  /// What a procedure costs, in đồng, under the law of the day on which the dossier came in.
  public func fee(
    of procedure: String, receivedOn date: PlainDate
  ) throws(LegalGap) -> (money: Int, rule: AppliedRule) {
    let applied = try self.applied(.fee(of: procedure), on: date)
    guard case .money(let money) = applied.value else {
      throw .otherKind(rule: applied.rule, kind: applied.value.kind)
    }
    return (money, applied)
  }

  /// The longer time stands in a rule of its own, where the procedure has one.
  private func ruleName(for receipt: DossierReceipt) -> RuleName {
    let verified = RuleName.processingVerified(receipt.procedure)
    return receipt.isVerified && rules[verified] != nil
      ? verified : .processing(receipt.procedure)
  }

  private func applied(_ rule: RuleName, on date: PlainDate) throws(LegalGap) -> AppliedRule {
    let found = try inForce(rule, on: date)
    return AppliedRule(rule: rule, value: found.value, citation: found.citation, on: date)
  }

  private func deadline(
    of term: LegalTerm, _ receipt: DossierReceipt, _ rules: [AppliedRule]
  ) throws(LegalGap) -> DossierDeadline {
    var found = DossierDeadline(
      dueOn: receipt.receivedOn, term: term, rules: rules)
    switch term.unit {
    case .immediately:
      break
    case .sameDay:
      try applySameDay(receipt, &found)
    case .hours:
      try applyHours(term.amount, receipt, &found)
    case .days:
      found.dueOn = receipt.receivedOn.adding(days: term.amount)
      try rollOver(receipt, &found)
    case .workingDays:
      found.dueOn = try workingDay(term.amount, after: receipt.receivedOn)
    }
    return found
  }

  /// By the end of the day; after the cut-off, or on a day off, by the end of the next working day.
  private func applySameDay(
    _ receipt: DossierReceipt, _ found: inout DossierDeadline
  ) throws(LegalGap) {
    let cutOff = try applied(.cutOff, on: receipt.receivedOn)
    guard case .time(let time) = cutOff.value else {
      throw LegalGap.otherKind(rule: cutOff.rule, kind: cutOff.value.kind)
    }
    let opening = try openDay(onOrAfter: receipt.receivedOn)
    if opening != receipt.receivedOn {
      found.dueOn = opening
    } else if receipt.receivedAt > time {
      found.rules.append(cutOff)
      found.dueOn = try workingDay(1, after: receipt.receivedOn)
    }
  }

  private func applyHours(
    _ hours: Int, _ receipt: DossierReceipt, _ found: inout DossierDeadline
  ) throws(LegalGap) {
    let minutes = receipt.receivedAt.secondOfDay / 60 + hours * 60
    found.dueOn = receipt.receivedOn.adding(days: minutes / 1_440)
    found.dueAt = ClockTime(hour: minutes % 1_440 / 60, minute: minutes % 60)
    try rollOver(receipt, &found)
  }

  /// A last day off work moves to the end of the next working day.
  private func rollOver(
    _ receipt: DossierReceipt, _ found: inout DossierDeadline
  ) throws(LegalGap) {
    let rolls = try applied(.rollOver, on: receipt.receivedOn)
    let opening = try openDay(onOrAfter: found.dueOn)
    guard rolls.value == .flag(true), opening != found.dueOn else { return }
    found.rules.append(rolls)
    found.dueOn = opening
    found.dueAt = nil
  }

  private func openDay(onOrAfter day: PlainDate) throws(LegalGap) -> PlainDate {
    do { return try holidays.firstWorkingDay(onOrAfter: day) } catch { throw .holidays(error) }
  }

  private func workingDay(_ count: Int, after day: PlainDate) throws(LegalGap) -> PlainDate {
    do { return try holidays.adding(workingDays: count, to: day) } catch {
      throw .holidays(error)
    }
  }
}
