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
  /// A year's statistics were made public.
  case statisticsPublished = "statistics.published"
  /// A statutory table was signed.
  case tableLocked = "table.locked"
  /// Somebody wrote down where entries stand in the exchange with the Ministry's system.
  case exchangeMarked = "exchange.marked"
  /// Somebody decided on differences between an export of that system and our books.
  case exchangeDecided = "exchange.decided"
  /// A volume of an old book was listed, or what is known of it was written anew.
  case oldBookListed = "old-book.listed"
  /// A volume was taken off the list, for it was listed by mistake.
  case oldBookWithdrawn = "old-book.withdrawn"
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
  /// A plan was adopted: the annex as data.
  case programmeAdopted = "programme.adopted"
  /// An instance of an item of the plan was given, begun, finished, set a day, noted.
  case programmeInstanceRecorded = "programme.instance-recorded"
  /// A proof was added to such an instance.
  case programmeEvidenceAdded = "programme.evidence-added"
  /// Such a proof was taken back.
  case programmeEvidenceWithdrawn = "programme.evidence-withdrawn"
  /// A line of a book beside the plan was written: equipment, staff, campaigns, difficulties …
  case programmeRecordKept = "programme.record-kept"
  /// A version of a document about the programme was kept, or the document was issued.
  case programmeDocumentKept = "programme.document-kept"

  /// Whether a figure can be another after such an act.
  public var changesFigures: Bool {
    switch self {
    case .registerOpened, .entryImported, .entryRevised, .fileReceived, .rowSupplemented,
      .matchDecided, .matchWithdrawn, .statisticsPublished, .entryRegistered, .entryNoted,
      .entryAmended:
      true
    case .matchDoubted, .matchDoubtWithdrawn, .caseNoted, .tableLocked, .exchangeMarked,
      .exchangeDecided, .oldBookListed, .oldBookWithdrawn, .bookOpened, .bookClosed,
      .dossierReceived, .dossierStepped, .lookupKept, .attachmentKept, .paperIssued,
      .programmeAdopted, .programmeInstanceRecorded, .programmeEvidenceAdded,
      .programmeEvidenceWithdrawn, .programmeRecordKept, .programmeDocumentKept:
      false
    }
  }
}
