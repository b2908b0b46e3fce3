import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Finding the entry that a form is about, and choosing it: by number or by name, until the form is
/// registered. What is searched for is sent, never put into an address: it may be somebody's name.
struct EntryFinderController: Sendable {
  let drafts: any DraftDesk
  let registrations: any RegistrationDesk
  let dossiers: any DossierDesk
  let people: any PeopleDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/to-khai/:id/muc", for: .writesRegister) { _, context in
      let (draft, _) = try await draft(context)
      // The desk wrote down whom the request is about: often that is enough.
      let dossier = try await dossier(of: draft, in: context)
      let text = dossier.map { $0.subject.isEmpty ? $0.applicant : $0.subject } ?? draft.title
      return try await page(text, isProposed: true, problem: nil, in: context)
    }
    table.form("/to-khai/:id/muc", for: .writesRegister) { form, _, context in
      let text = String(form.line("tu").prefix(200))
      return try await page(
        text, isProposed: false, problem: text.isEmpty ? MessageCode("search.empty") : nil,
        in: context)
    }
    table.form("/to-khai/:id/muc/chon", for: .writesRegister) { form, _, context in
      try await choose(form, in: context)
    }
  }

  private func draft(
    _ context: OfficeRequestContext
  ) async throws -> (draft: Draft, procedure: ActProcedure) {
    guard let draft = try await drafts.draft(id: context.pathValue("id")),
      let procedure = ActProcedure.find(draft.act), !procedure.about.isEmpty
    else { throw WebFailure.notFound }
    return (draft, procedure)
  }

  private func dossier(
    of draft: Draft, in context: OfficeRequestContext
  ) async throws -> DossierLine? {
    guard !draft.dossierID.isEmpty else { return nil }
    return try await dossiers.lines([draft.dossierID], by: context.requireAccount()).first
  }

  private func page(
    _ text: String, isProposed: Bool, problem: MessageCode?, in context: OfficeRequestContext
  ) async throws -> Response {
    let (draft, procedure) = try await draft(context)
    let account = try context.requireAccount()
    let hits =
      text.isEmpty ? [] : try await people.entries(text, of: procedure.about, by: account)
    let page = EntryFinderPage(
      draft: draft, procedure: procedure, text: text, hits: hits, isProposed: isProposed,
      problem: problem, dossier: try await dossier(of: draft, in: context), messages: messages)
    return pages.page(
      "forms/entry-finder", title: page.title, in: context, page.fields,
      status: problem == nil ? .ok : .unprocessableContent)
  }

  private func choose(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let (draft, procedure) = try await draft(context)
    let account = try context.requireAccount()
    guard let hit = try await people.entry(id: form["muc"], by: account),
      procedure.about.contains(hit.register)
    else { throw RegistrationRefusal.unknownEntry }
    _ = try await EntryChoice(drafts: drafts, registrations: registrations).choose(
      hit.id, for: draft, procedure, over: Int(form["version"]) ?? 0, by: account)
    return .redirect(to: "/to-khai/\(draft.id)", type: .normal)
  }
}
