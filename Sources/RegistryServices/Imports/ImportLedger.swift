public import CivilRegistration

/// What an import asks of the ledger inside one transaction.
public protocol ImportLedger: AnyObject {
  /// Keyed digest by which a row is known again.
  func rowKey(_ content: RowContent) throws -> String
  /// Stable id of a list's row.
  func listPaperID(_ content: RowContent, reference: String) throws -> String
  /// Id of a list's row whose number another office, or another year, gave to another paper.
  func listPaperID(
    _ content: RowContent, reference: String, identity: PaperIdentity
  ) throws -> String
  /// Id of a list's row that shares its number with another row of its file.
  func listPaperID(rowKey: String) throws -> String
  /// The paper that holds a row's content as it stands; nil when none does.
  func findPaper(rowKey: String) throws -> String?
  /// Whether a row with this key was refused before; the issue's id.
  func findRefusedRow(rowKey: String) throws -> String?
  /// Whether a row was refused under this id and still waits for its correction.
  func isWaiting(issueID: String) throws -> Bool
  /// The highest number that an entry of a kind and year bears; 0 when there is none.
  func highestNumber(kind: SourceKind, year: Int) throws -> Int
  /// The book that the office keeps of a kind and year; nil when it keeps none, or another office's.
  func keptBook(kind: SourceKind, year: Int, issuer: String) throws -> KeptBook?
  /// Whether an office is this commune's, or was a predecessor's; nil when the text names no place.
  func isOwnOffice(_ issuer: String) throws -> Bool?
  /// Entries of the same kind, year and number.
  func holders(
    kind: SourceKind, year: Int, number: Int, importing origin: RowOrigin
  ) throws -> [EntryPlacement.Holder]
  /// Present rows of a list: paper id → row key, with whether it is current.
  func listPapers(kind: SourceKind) throws -> [String: ListedPaper]
  /// One row of a list as the register holds it; nil when it holds none under the id.
  func listPaper(id: String) throws -> ListedPaper?
  /// Folded names of the people whom a paper names.
  func namesInPaper(id: String) throws -> Set<String>
  /// Whether a decision about which papers are one names a paper.
  func isDecided(paper id: String) throws -> Bool
  /// Whether a paper of a list came in the very file whose row waits under an issue's id.
  func isPaper(_ id: String, fromFileOfIssue issueID: String) throws -> Bool
  func recordEntry(
    _ entry: ImportedEntry, facts: PaperFacts, rowKey: String, isLaterForm: Bool, by actor: String
  ) throws -> ActReceipt
  func recordFile(
    _ file: ReceivedFile, rows: [KeptRow], by actor: String
  ) throws -> ActReceipt
  /// Takes a corrected row of a list in.
  func recordSupplement(
    _ row: SupplementedRow, rowKey: String, by actor: String
  ) throws -> ActReceipt
  /// Whether entries were taken in that no file's act has closed: an import that broke off.
  func hasUnclosedEntries() throws -> Bool
  /// A fresh id for an entry.
  func newEntryID() -> String
}
