import CivilRegistration
import RegistryServices

extension DemoRegister: DraftDesk {
  func drafts(
    of account: Account, page: Int, perPage: Int
  ) async throws -> (drafts: [Draft], total: Int) { page == 1 ? ([kept], 61) : ([], 61) }
  func thrownAway(by account: Account) async throws -> [Draft] { [thrown] }
  func drafts(ofDossier id: String) async throws -> [Draft] { id == "hs-1" ? [kept] : [] }
  func draft(id: String) async throws -> Draft? {
    if id == "nhap-khac" {
      var other = thrown
      (other.id, other.accountID) = (id, "tk-other")
      return other
    }
    return [kept, thrown].first { $0.id == id }
  }

  func begin(
    act: ActName, dossierID: String, entryID: String, title: String, fields: [String: String],
    by account: Account
  ) async throws -> Draft {
    var draft = kept
    draft.act = act
    draft.fields = fields
    draft.dossierID = dossierID
    draft.entryID = entryID
    kept = draft
    return draft
  }

  func save(
    id: String, title: String, fields: [String: String], over version: Int, by account: Account
  ) async throws -> Draft {
    guard version == kept.version else { throw RegistrationRefusal.draftChanged }
    kept.fields = fields
    kept.version += 1
    return kept
  }

  func choose(
    entryID: String, id: String, title: String, fields: [String: String], over version: Int,
    by account: Account
  ) async throws -> Draft {
    kept.entryID = entryID
    return try await save(id: id, title: title, fields: fields, over: version, by: account)
  }

  func discard(id: String, by account: Account) async throws {}
  func restore(id: String, by account: Account) async throws {}
  func finish(id: String) async throws {}
}
