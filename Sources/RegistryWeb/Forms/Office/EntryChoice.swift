import CivilRegistration
import RegistryServices

/// Makes a draft one about another entry: what the entry says is filled in, what somebody typed stays.
struct EntryChoice {
  let drafts: any DraftDesk
  let registrations: any RegistrationDesk

  func choose(
    _ entryID: String, for draft: Draft, _ procedure: ActProcedure, over version: Int,
    by account: Account
  ) async throws -> Draft {
    // What came from the entry chosen before, or stands in every form, was typed by nobody.
    let before = try await fields(of: draft.act, entryID: draft.entryID, draft.dossierID)
    let after = try await fields(of: draft.act, entryID: entryID, draft.dossierID)
    let defaults = FormDefaults.fields(of: procedure)
    var fields = draft.fields.filter { name, text in
      text != before[name] || after[name] != nil || defaults[name] == text
    }
    for (name, text) in after {
      let standing = fields[name]
      if standing == nil || standing == before[name] || standing == defaults[name] {
        fields[name] = text
      }
    }
    // An entry of another book has other cells.
    let known = Set(
      try await registrations.shape(draft.act, entryID: entryID).fields.map(\.name))
    fields = fields.filter { known.contains($0.key) }
    return try await drafts.choose(
      entryID: entryID, id: draft.id, title: FormDefaults.title(of: fields), fields: fields,
      over: version, by: account)
  }

  private func fields(
    of act: ActName, entryID: String, _ dossierID: String
  ) async throws -> [String: String] {
    try await registrations.prefilled(
      FormSubmission(act: act, form: ActForm(), dossierID: dossierID, entryID: entryID),
      noticeID: ""
    ).form.texts
  }
}
