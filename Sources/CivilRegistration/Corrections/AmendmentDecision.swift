import CivilDate
import LegalRules

/// What the law makes of a change, a correction or a supplement of an entry.
enum AmendmentDecision {
  static func decide(
    _ form: ActForm, _ question: ActQuestion, act: ActName, kind: EntryAmendment.Kind,
    fields: [FormField]
  ) -> ActRuling {
    var work = ActWork(form, question)
    work.check(fields)
    guard let entry = work.knownEntry() else { return work.ruling(nil) }

    let changes = work.cellChanges(of: entry)
    work.check(changes, of: entry, kind: kind)
    if kind == .change { work.checkConsent(to: changes, of: entry) }
    var decision = RegistrationDecision(
      act: act, procedure: act.rawValue, registeredOn: work.day, book: .changes)
    if let box = TickBox(rawValue: kind.rawValue) { decision.boxes = [box] }
    let amendment = EntryAmendment(
      entryID: entry.entryID, register: entry.register, kind: kind, on: work.day,
      changes: changes, note: work.note(of: changes, kind: kind))
    decision.amendments = [amendment]
    var history = entry.history
    history.amendments.append(amendment)
    work.check(history, of: entry)
    decision.shown = history
    decision.papers = [work.paper(act.rawValue)]
    decision.followUps = [.notifyKeeper, .updateDatabase]
    return work.ruling(decision)
  }
}
