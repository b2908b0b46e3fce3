import CivilDate
import LegalRules

/// What the law makes of a change that was made abroad: a number in the book of changes, and a note on the
/// entry.
enum ForeignChangeDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.foreignChange.fields)
    let foreign = ForeignRecord.read(&work)
    guard let entry = work.knownEntry(), let foreign else { return work.ruling(nil) }

    let changes = work.cellChanges(of: entry)
    work.check(AmendableColumn.fields(of: entry.register))
    if changes.isEmpty { work.block("form.amendment.nothing") }
    for change in changes where change.from == change.to {
      work.block("form.amendment.same", change.column, [change.to])
    }
    _ = work.trail.list(.written("foreignChange"), on: work.day)
    let source = work.noteText(.note("foreign"), foreign.noteValues)
    let text = [work.note(of: changes, kind: .change), source ?? ""].filter { !$0.isEmpty }
    let amendment = EntryAmendment(
      entryID: entry.entryID, register: entry.register, kind: .change, on: work.day,
      changes: changes, note: text.joined(separator: "; "))
    var decision = RegistrationDecision(
      act: .foreignChange, procedure: ForeignRecord.procedure, registeredOn: work.day,
      book: .changes)
    decision.boxes = [.change, .noted]
    decision.amendments = [amendment]
    decision.shown = work.shown(entry, amendment)
    decision.papers = [work.paper("foreignChange")]
    decision.followUps = [.notifyKeeper, .updateDatabase]
    return work.ruling(decision)
  }
}
