public import CivilRegistration

/// Requests on their way through the office. Of an act that the account may not see there is no dossier.
public protocol DossierDesk: Sendable {
  /// What the law asks of a request that comes now; an empty procedure is the plain one of the act.
  func terms(_ act: ActName, procedure: String) async throws -> DossierTerms
  /// What the law files know today of an article that somebody typed.
  func cited(_ article: String) -> CitedLaw
  /// Whom a notice on file is about, to begin a dossier from it; empty when there is none of the id.
  func subject(ofNotice id: String) async throws -> String
  /// Takes a request in; answers its id. Throws `RegistrationRefusal`.
  func receive(
    _ intake: DossierIntake, by account: Account, requestKey: String
  ) async throws -> String
  /// A page of a queue with the counts of all.
  func dossiers(_ filter: DossierFilter, by account: Account) async throws -> DossierList
  /// Dossiers of some acts that wait for the office, the latest first, at most fifty.
  func open(for acts: [ActName], by account: Account) async throws -> [DossierLine]
  /// Dossiers by their ids, in no order; those that the account may not see are left out.
  func lines(_ ids: [String], by account: Account) async throws -> [DossierLine]
  /// One dossier; nil when there is none of the id.
  func dossier(id: String, by account: Account) async throws -> DossierView?
  /// A step on a dossier as it was seen; throws `RegistrationRefusal.dossierChanged` when somebody else
  /// worked on it meanwhile.
  func step(
    _ step: DossierStepped, over version: Int, by account: Account, requestKey: String
  ) async throws -> ActReceipt
  /// Keeps what a database answered.
  func keep(
    lookup: KeptLookup, by account: Account, requestKey: String
  ) async throws -> ActReceipt
  /// A place for a file that is coming in.
  func newAttachment(fileName: String) async throws -> Upload
  /// Looks at a file that came in and binds it to a dossier; throws
  /// `RegistrationRefusal.attachmentRefused`.
  func keep(
    attachment: Upload, label: String, dossierID: String, by account: Account
  ) async throws -> ActReceipt
  /// Forgets a file that was broken off.
  func discard(attachment: Upload) async
  /// Removes what refused sendings left behind; answers how many files.
  @discardableResult
  func sweepAttachments() async throws -> Int
  /// Where a kept file lies; nil when the dossier has none of the id.
  func attachment(
    id: String, dossierID: String, by account: Account
  ) async throws -> (KeptAttachment, path: String)?
  /// The same file in small.
  func thumbnail(
    id: String, dossierID: String, by account: Account
  ) async throws -> AttachmentThumbnail?
}
