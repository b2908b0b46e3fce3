/// The kinds of acts, as the ledger names them.
public enum ActKind: String, CaseIterable, Sendable {
  /// The ledger begins: which commune it belongs to.
  case registerOpened = "register.opened"
  /// An entry of a register book was taken in from a file.
  case entryImported = "entry.imported"
  /// A later file holds the same entry with other content: a note, an identity number.
  case entryRevised = "entry.revised"
  /// A file was received; its rows that are not acts of their own are bound to it by a hash.
  case fileReceived = "file.received"
  /// A row of a list, refused before, was taken in corrected form.
  case rowSupplemented = "row.supplemented"
  /// A person decided whether two papers speak of the same event.
  case matchDecided = "match.decided"
  /// Such a decision was taken back.
  case matchWithdrawn = "match.withdrawn"
  /// A person was not sure of two papers: a second one is to look.
  case matchDoubted = "match.doubted"
  /// Such a doubt was taken back.
  case matchDoubtWithdrawn = "match.doubt.withdrawn"
  /// Somebody wrote down what was found out about a case.
  case caseNoted = "case.noted"
  // What the register office itself does (`OfficeAct`).
  case bookOpened = "book.opened"
  case bookClosed = "book.closed"
  case dossierReceived = "dossier.received"
  case dossierStepped = "dossier.stepped"
  case lookupKept = "lookup.kept"
  case attachmentKept = "attachment.kept"
  case entryRegistered = "entry.registered"
  case entryNoted = "entry.noted"
  case entryAmended = "entry.amended"
  case paperIssued = "paper.issued"
}
