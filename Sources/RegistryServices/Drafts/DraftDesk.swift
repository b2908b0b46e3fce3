public import CivilRegistration

/// Forms on their way. Nothing in them is registered.
public protocol DraftDesk: Sendable {
  /// The forms that a user has not finished, the latest first, so many a page from 1; and how many there are.
  func drafts(
    of account: Account, page: Int, perPage: Int
  ) async throws -> (drafts: [Draft], total: Int)
  /// The forms that a user threw away in the last thirty days, the latest first.
  func thrownAway(by account: Account) async throws -> [Draft]
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
  /// Says which entry a draft is about, with what is written in it then; throws as `save`.
  func choose(
    entryID: String, id: String, title: String, fields: [String: String], over version: Int,
    by account: Account
  ) async throws -> Draft
  /// Throws a draft into the basket, from which it can be taken back for thirty days.
  func discard(id: String, by account: Account) async throws
  /// Takes it back.
  func restore(id: String, by account: Account) async throws
  /// Forgets a draft whose form was registered.
  func finish(id: String) async throws
}
