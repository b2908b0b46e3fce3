import CivilDate
import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Dossiers: taking in, following, answering, handing over.
struct DossierController: Sendable {
  let desk: any DossierDesk
  let drafts: any DraftDesk
  let accounts: any AccountDesk
  let registrations: any RegistrationDesk
  let pages: PageRenderer

  var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/ho-so/moi/:act", for: .receivesDossiers) { request, context in
      let query = try QueryFields(request)
      let notice = query["giay"] ?? ""
      let subject = notice.isEmpty ? "" : try await desk.subject(ofNotice: notice)
      return try await intakePage(
        IntakeForm(notice: subject.isEmpty ? "" : notice, subject: subject), problem: nil,
        in: context)
    }
    table.form("/ho-so/moi/:act", for: .receivesDossiers) { form, _, context in
      try await receive(form, in: context)
    }
    table.page("/ho-so/:id", for: .readsPeople) { request, context in
      try await dossierPage(
        problem: nil, isNew: QueryFields(request).holds("moi"), in: context)
    }
    table.form("/ho-so/:id/buoc", for: .receivesDossiers) { form, _, context in
      try await step(form, in: context)
    }
    table.form("/ho-so/:id/sua", for: .receivesDossiers) { form, _, context in
      try await correct(form, in: context)
    }
    table.form("/ho-so/:id/giao", for: .assignsDossiers) { form, _, context in
      try await assign(form, in: context)
    }
    table.form("/ho-so/:id/nhan", for: .writesRegister) { form, _, context in
      try await takeOver(form, in: context)
    }
    table.form("/ho-so/:id/tra-cuu", for: .receivesDossiers) { form, _, context in
      try await look(form, in: context)
    }
    table.upload("/ho-so/:id/tep", for: .receivesDossiers) { request, context in
      try await attach(request, in: context)
    }
    table.page("/ho-so/:id/tep/:file", for: .readsPeople) { _, context in
      try await attachment(context)
    }
    table.page("/ho-so/:id/tep/:file/anh-nho", for: .readsPeople) { _, context in
      let thumbnail = try await desk.thumbnail(
        id: context.pathValue("file"), dossierID: context.pathValue("id"),
        by: context.requireAccount())
      guard let thumbnail else { throw WebFailure.notFound }
      return try AttachmentFile.response(of: thumbnail)
    }
    table.page("/ho-so/:id/phieu/:slip", for: .readsPeople) { _, context in
      try await slipPage(context)
    }
  }

  private func act(_ context: OfficeRequestContext) throws -> ActProcedure {
    guard let act = ActProcedure.find(ActName(rawValue: try context.pathValue("act"))) else {
      throw WebFailure.notFound
    }
    guard try context.requireAccount().role.sees(act.name) else { throw WebFailure.forbidden }
    return act
  }

  private func intakePage(
    _ form: IntakeForm, problem: MessageCode?, href: String? = nil,
    in context: OfficeRequestContext
  ) async throws -> Response {
    let act = try act(context)
    let page = IntakePage(
      act: act, role: try context.requireAccount().role, form: form,
      terms: try await desk.terms(act.name, procedure: form.procedure), messages: messages,
      problem: problem, problemHref: href ?? "#nguoi-nop")
    return pages.page(
      "dossiers/intake", title: page.title, in: context, page.fields,
      status: problem == nil ? .ok : .unprocessableContent)
  }

  private func receive(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let act = try act(context)
    let intake = IntakeForm(form)
    // The papers of another procedure are looked at before they are said to be here.
    if form["viec"] == "xem" || intake.showsOtherPapers {
      var other = intake
      if intake.showsOtherPapers { other.sources = [:] }
      return try await intakePage(other, problem: nil, in: context)
    }
    let terms = try await desk.terms(act.name, procedure: intake.procedure)
    do {
      let id = try await desk.receive(
        intake.intake(act.name, terms: terms), by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(to: "/ho-so/\(QueryText.escaped(id))?moi=1", type: .normal)
    } catch RegistrationRefusal.noticeTaken(let id, let code) {
      return try await intakePage(
        intake, problem: RegistrationRefusal.noticeTaken(dossierID: id, code: code).message,
        href: "/ho-so/\(QueryText.escaped(id))", in: context)
    } catch let refusal as RegistrationRefusal {
      return try await intakePage(
        intake, problem: refusal.message,
        href: refusal == .fieldMissing("officeField.destination") ? "#noi-chuyen" : nil,
        in: context)
    }
  }

  func dossier(_ context: OfficeRequestContext) async throws -> DossierView {
    let view = try await desk.dossier(id: context.pathValue("id"), by: context.requireAccount())
    guard let view else { throw WebFailure.notFound }
    return view
  }

  /// The page of a dossier; after a refusal with what was typed, so that nothing is typed twice.
  func dossierPage(
    problem: MessageCode?, isNew: Bool = false, typed: TypedDossier = TypedDossier(),
    status: HTTPResponse.Status = .conflict, in context: OfficeRequestContext
  ) async throws -> Response {
    let view = try await dossier(context)
    let account = try context.requireAccount()
    let role = account.role
    let colleagues =
      role.assignsDossiers
      ? try await accounts.accounts().filter { colleague in
        colleague.isActive && colleague.role.receivesDossiers
          && colleague.role.sees(view.line.act)
      } : []
    let page = DossierPage(
      view: view, drafts: try await drafts.drafts(ofDossier: view.line.id),
      today: pages.configuration.today(), time: pages.configuration.time, account: account,
      colleagues: colleagues,
      signers: role.refusesDossiers ? try await registrations.signers() : [],
      messages: messages, problem: problem, isNew: isNew, typed: typed)
    return pages.page(
      "dossiers/dossier", title: page.title, in: context, page.fields,
      status: problem == nil ? .ok : status)
  }

  /// The file itself, as what its content was found to be; never run, never guessed at by a browser.
  private func attachment(_ context: OfficeRequestContext) async throws -> Response {
    let found = try await desk.attachment(
      id: context.pathValue("file"), dossierID: context.pathValue("id"),
      by: context.requireAccount())
    guard let (kept, path) = found else { throw WebFailure.notFound }
    return try AttachmentFile.response(path: path, media: kept.media.rawValue)
  }

  private func slipPage(_ context: OfficeRequestContext) async throws -> Response {
    let view = try await dossier(context)
    guard let slip = SlipPage.Kind(rawValue: try context.pathValue("slip")) else {
      throw WebFailure.notFound
    }
    let page = SlipPage(
      kind: slip, view: view, messages: messages, unitName: pages.configuration.unitName,
      step: QueryStep.last(slip.step, in: view), address: pages.configuration.publicOffice.address)
    guard page.isPossible else { throw WebFailure.notFound }
    return pages.page("dossiers/slip", title: page.title, in: context, page.fields)
  }
}
