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
