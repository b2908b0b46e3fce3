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
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

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
    table.form("/ho-so/:id/tra-cuu", for: .receivesDossiers) { form, _, context in
      try await look(form, in: context)
    }
    table.upload("/ho-so/:id/tep", for: .receivesDossiers) { request, context in
      let id = try context.pathValue("id")
      do {
        try await attach(request, dossierID: id, in: context)
      } catch let refusal as RegistrationRefusal {
        return try await dossierPage(problem: refusal.message, isNew: false, in: context)
      }
      return .redirect(to: "/ho-so/\(QueryText.escaped(id))#tep", type: .normal)
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
    _ form: IntakeForm, problem: MessageCode?, in context: OfficeRequestContext
  ) async throws -> Response {
    let act = try act(context)
    let page = IntakePage(
      act: act, role: try context.requireAccount().role, form: form,
      terms: try await desk.terms(act.name), messages: messages,
      problem: problem)
    return pages.page(
      "dossiers/intake", title: page.title, in: context, page.fields,
      status: problem == nil ? .ok : .unprocessableContent)
  }

  private func receive(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let act = try act(context)
    let intake = IntakeForm(form)
    let terms = try await desk.terms(act.name)
    do {
      let id = try await desk.receive(
        intake.intake(act.name, terms: terms), by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(to: "/ho-so/\(QueryText.escaped(id))?moi=1", type: .normal)
    } catch let refusal as RegistrationRefusal {
      return try await intakePage(intake, problem: refusal.message, in: context)
    }
  }

  private func dossier(_ context: OfficeRequestContext) async throws -> DossierView {
    let view = try await desk.dossier(id: context.pathValue("id"), by: context.requireAccount())
    guard let view else { throw WebFailure.notFound }
    return view
  }

  private func dossierPage(
    problem: MessageCode?, isNew: Bool, in context: OfficeRequestContext
  ) async throws -> Response {
    let view = try await dossier(context)
    let role = try context.requireAccount().role
    let colleagues =
      role.assignsDossiers
      ? try await accounts.accounts().filter { colleague in
        colleague.isActive && colleague.role.receivesDossiers
          && colleague.role.sees(view.line.act)
      } : []
    let page = DossierPage(
      view: view, drafts: try await drafts.drafts(ofDossier: view.line.id),
      today: pages.configuration.today(), role: role, colleagues: colleagues,
      messages: messages, problem: problem, isNew: isNew)
    return pages.page(
      "dossiers/dossier", title: page.title, in: context, page.fields,
      status: problem == nil ? .ok : .conflict)
  }

  private func step(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    guard let step = DossierStepped.Step(rawValue: form["buoc"]), step != .assigned,
      step != .corrected
    else { throw WebFailure.malformed }
    let id = try context.pathValue("id")
    let account = try context.requireAccount()
    let dueOn = CellDate(form.line("henMoi")).date?.date
    let stepped = DossierStepped(
      dossierID: id, step: step,
      papers: CleanText.paragraphs(form["giayTo"]).split(separator: "\n").map(String.init),
      article: String(form.line("dieuLuat").prefix(200)),
      reason: String(CleanText.paragraphs(form["lyDo"]).prefix(2_000)), dueOn: dueOn,
      receiver: String(form.line("nguoiNhan").prefix(200)),
      steppedOn: pages.configuration.today(),
      by: OfficeHand(accountID: account.id, name: account.fullName, title: ""))
    if let missing = stepped.missing {
      return try await dossierPage(
        problem: RegistrationRefusal.fieldMissing(missing).message, isNew: false, in: context)
    }
    return try await take(stepped, form, in: context)
  }

  private func assign(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let account = try context.requireAccount()
    let assignee = try await accounts.accounts().first {
      $0.id == form["nguoi"] && $0.isActive && $0.role.receivesDossiers
    }
    guard let assignee else { throw WebFailure.malformed }
    let stepped = DossierStepped(
      dossierID: try context.pathValue("id"), step: .assigned, assigneeID: assignee.id,
      assignee: assignee.fullName, steppedOn: pages.configuration.today(),
      by: OfficeHand(accountID: account.id, name: account.fullName, title: ""))
    return try await take(stepped, form, in: context)
  }

  /// Puts right what was written down when the dossier was taken in.
  private func correct(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let (view, account) = (try await dossier(context), try context.requireAccount())
    let stepped = DossierStepped(
      dossierID: view.line.id, step: .corrected,
      intake: DossierCorrectionForm.restatement(form, of: view.received),
      steppedOn: pages.configuration.today(),
      by: OfficeHand(accountID: account.id, name: account.fullName, title: ""))
    return try await take(stepped, form, in: context)
  }

  private func take(
    _ stepped: DossierStepped, _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    do {
      _ = try await desk.step(
        stepped, over: Int(form["version"]) ?? 0, by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(to: "/ho-so/\(QueryText.escaped(stepped.dossierID))", type: .normal)
    } catch let refusal as RegistrationRefusal where refusal != .unknownDossier {
      return try await dossierPage(problem: refusal.message, isNew: false, in: context)
    }
  }

  private func look(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    let id = try context.pathValue("id")
    let account = try context.requireAccount()
    let lookup = KeptLookup(
      lookupID: "", dossierID: id, system: String(form.line("heThong").prefix(200)),
      question: String(form.line("noiDungHoi").prefix(500)),
      answer: String(CleanText.paragraphs(form["ketQua"]).prefix(4_000)),
      by: OfficeHand(accountID: account.id, name: account.fullName, title: ""))
    guard !lookup.system.isEmpty, !lookup.answer.isEmpty else {
      return try await dossierPage(
        problem: RegistrationRefusal.fieldMissing("officeField.lookup").message, isNew: false,
        in: context)
    }
    _ = try await desk.keep(
      lookup: lookup, by: account, requestKey: RequestKey.checked(form["requestKey"]))
    return .redirect(to: "/ho-so/\(QueryText.escaped(id))#tra-cuu", type: .normal)
  }

  /// Scans and photographs of a dossier, each whole one handed to the desk.
  private func attach(
    _ request: Request, dossierID: String, in context: OfficeRequestContext
  ) async throws {
    let desk = desk
    let sent = try await FileReceiver(
      begin: { try await desk.newAttachment(fileName: $0) },
      discard: { await desk.discard(attachment: $0) }
    ).receive(request, in: context)
    let label = String(CleanText.line(sent.fields["nhan"] ?? "").prefix(200))
    var waiting = sent.files[...]
    do {
      guard !waiting.isEmpty, sent.emptyFiles.isEmpty else {
        throw RegistrationRefusal.attachmentRefused
      }
      while let upload = waiting.popFirst() {
        _ = try await desk.keep(
          attachment: upload, label: label, dossierID: dossierID, by: context.requireAccount())
      }
    } catch {
      for upload in waiting { await desk.discard(attachment: upload) }
      throw error
    }
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
      step: QueryStep.last(slip.step, in: view))
    guard page.isPossible else { throw WebFailure.notFound }
    return pages.page("dossiers/slip", title: page.title, in: context, page.fields)
  }
}

extension DossierStepped {
  /// What a step needs and does not have; nil when it is whole.
  fileprivate var missing: String? {
    switch step {
    case .papersAsked: papers.isEmpty ? "officeField.papers" : nil
    case .refused:
      reason.isEmpty ? "officeField.reason" : article.isEmpty ? "officeField.article" : nil
    case .apologised:
      reason.isEmpty ? "officeField.reason" : dueOn == nil ? "officeField.newDueOn" : nil
    case .forwarded: receiver.isEmpty ? "officeField.receiver" : nil
    case .handedOver: receiver.isEmpty ? "officeField.receiver" : nil
    case .assigned, .papersCame, .withdrawn, .corrected: nil
    }
  }
}
