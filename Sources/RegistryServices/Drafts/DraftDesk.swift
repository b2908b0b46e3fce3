public import CivilRegistration

/// Forms on their way. Nothing in them is registered.
public protocol DraftDesk: Sendable {
  /// The forms that a user has not finished, the latest first.
  func drafts(of account: Account) async throws -> [Draft]
  /// The drafts of a dossier, whoever began them.
  func drafts(ofDossier id: String) async throws -> [Draft]
  /// One draft; nil when it is gone.
  func draft(id: String) async throws -> Draft?
  /// Begins a draft.
  func begin(
    act: ActName, dossierID: String, entryID: String, title: String, fields: [String: String],
    by account: Account
  ) async throws -> Draft
  /// Keeps what was typed over the version that was read; throws `RegistrationRefusal.draftChanged` when
  /// somebody saved meanwhile.
  func save(
    id: String, title: String, fields: [String: String], over version: Int, by account: Account
  ) async throws -> Draft
  /// Throws a draft into the basket, from which it can be taken back.
  func discard(id: String, by account: Account) async throws
  /// Takes it back.
  func restore(id: String, by account: Account) async throws
  /// Forgets a draft whose form was registered.
  func finish(id: String) async throws
}
