import CivilDate
import LegalRules

/// A note on an entry from the decision of another authority: what one such act has of its own.
struct NotedMatter: Sendable {
  /// The act.
  var act: ActName
  var fields: [FormField]
  /// The book of the entry that the act is about.
  var book: BookKind
  /// What the law files call the matter of a form: `written.MATTER`; nil while the form does not say.
  var matter: @Sendable (ActForm) -> String?
  /// The words of the note: `note.NAME`, and what stands in its places besides the decision.
  var note: @Sendable (ActForm) -> (name: String, values: [String: String])
  /// The cells that become others; what speaks against the note blocks here.
  var changes:
    @Sendable (KnownEntry, AuthorityDecision, inout ActWork) -> [EntryAmendment.CellChange]
  var followUps: [FollowUp] = [.notifyKeeper, .updateDatabase]
}

/// What the law makes of a note from the decision of another authority.
enum NotedDecision {
  /// The name under which law files give the time and the paper of such notes.
  static let procedure = "decisionNote"

  static func decide(
    _ form: ActForm, _ question: ActQuestion, _ matter: NotedMatter
  ) -> ActRuling {
    var work = ActWork(form, question)
    work.check(matter.fields)
    let cited = AuthorityDecision.read(&work)
    guard let entry = work.knownEntry(), let cited, let name = matter.matter(form) else {
      return work.ruling(nil)
    }
    work.checkBook(of: entry, for: name)
    let changes = matter.changes(entry, cited, &work)
    let note = matter.note(form)
    let text = work.decisionNote(.note(note.name), cited, note.values)
    if !text.isEmpty, entry.history.amendments.contains(where: { $0.note == text }) {
      work.block(
        "form.judgment.alreadyNoted", DecisionCircumstance.qdSo.rawValue, [cited.number])
    }
    let amendment = EntryAmendment(
      entryID: entry.entryID, register: entry.register, kind: .note, on: work.day,
      changes: changes, note: text)
    var decision = RegistrationDecision(
      act: matter.act, procedure: procedure, registeredOn: work.day, book: entry.register.book)
    decision.takesNumber = false
    decision.amendments = [amendment]
    decision.shown = work.shown(entry, amendment)
    decision.papers = [work.paper(procedure)]
    decision.followUps = matter.followUps
    decision.particulars = ["effectiveOn": cited.effectiveOn.iso8601]
    return work.ruling(decision)
  }
}

extension ActProcedure {
  /// An act that notes the decision of another authority on an entry.
  static func note(_ matter: NotedMatter, about: Set<RegisterKind>) -> ActProcedure {
    ActProcedure(
      name: matter.act, book: matter.book, rows: nil, fields: matter.fields, family: .noted,
      about: about, procedure: { _ in NotedDecision.procedure },
      decide: { form, question in NotedDecision.decide(form, question, matter) })
  }
}
