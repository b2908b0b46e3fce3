import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Forms of the office: filling in, saving as one types, checking, registering.
struct ActFormController: Sendable {
  let drafts: any DraftDesk
  let registrations: any RegistrationDesk
  let dossiers: any DossierDesk
  let people: any PeopleDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.form("/to-khai", for: .writesRegister) { form, _, context in
      try await begin(form, in: context)
    }
    table.page("/to-khai/:id", for: .writesRegister) { request, context in
      try await formPage(checks: QueryFields(request).holds("xem"), in: context)
    }
    table.form("/to-khai/:id", for: .writesRegister) { form, _, context in
      try await save(form, in: context)
    }
    table.form("/to-khai/:id/luu", for: .writesRegister) { form, _, context in
      try await saveQuietly(form, in: context)
    }
    table.form("/to-khai/:id/nguoi", for: .writesRegister) { form, _, context in
      try await person(form, in: context)
    }
    table.page("/to-khai/:id/kiem-tra", for: .writesRegister) { _, context in
      try await checkPage(answers: CheckAnswers(), problem: nil, in: context)
    }
    table.form("/to-khai/:id/dang-ky", for: .writesRegister) { form, _, context in
      try await register(form, in: context)
    }
    table.form("/to-khai/:id/bo", for: .writesRegister) { _, _, context in
      let draft = try await ownDraft(context)
      try await drafts.discard(id: draft.id, by: context.requireAccount())
      return .redirect(to: "/viec-hom-nay?bo=\(draft.id)", type: .normal)
    }
    table.form("/to-khai/:id/hoan-tac", for: .writesRegister) { _, _, context in
      let draft = try await ownDraft(context)
      try await drafts.restore(id: draft.id, by: context.requireAccount())
      return .redirect(to: "/to-khai/\(draft.id)", type: .normal)
    }
  }

  /// Begins a form, filled in from what is on file; a dossier's unfinished form is taken up again.
  private func begin(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    let act = ActName(rawValue: form["viec"])
    guard let procedure = ActProcedure.find(act) else { throw RegistrationRefusal.unknownAct }
    let dossierID = form.line("hoSo")
    if !dossierID.isEmpty,
      let open = try await drafts.drafts(ofDossier: dossierID).first(where: { $0.act == act })
    {
      return try await goOn(open, procedure, entryID: form.line("muc"), in: context)
    }
    let submission = try await registrations.prefilled(
      FormSubmission(act: act, form: ActForm(), dossierID: dossierID, entryID: form.line("muc")),
      noticeID: form.line("giay"))
    let fields = FormDefaults.fields(of: procedure).merging(submission.form.texts) { $1 }
    let draft = try await drafts.begin(
      act: act, dossierID: dossierID, entryID: submission.entryID,
      title: FormDefaults.title(of: fields), fields: fields, by: context.requireAccount())
    return Self.opening(draft, procedure)
  }

  /// Takes an unfinished form of a dossier up again; begun from an entry, it is about that entry.
  private func goOn(
    _ draft: Draft, _ procedure: ActProcedure, entryID: String, in context: OfficeRequestContext
  ) async throws -> Response {
    guard !entryID.isEmpty, entryID != draft.entryID else {
      return Self.opening(draft, procedure)
    }
    let account = try context.requireAccount()
    guard let hit = try await people.entry(id: entryID, by: account),
      procedure.about.contains(hit.register)
    else { throw RegistrationRefusal.unknownEntry }
    let chosen = try await EntryChoice(drafts: drafts, registrations: registrations).choose(
      entryID, for: draft, procedure, over: draft.version, by: account)
    return Self.opening(chosen, procedure)
  }

  /// To the form; of an act that is nothing without its entry first to the entries.
  private static func opening(_ draft: Draft, _ procedure: ActProcedure) -> Response {
    let needsEntry = procedure.rows == nil && !procedure.about.isEmpty && draft.entryID.isEmpty
    return .redirect(to: "/to-khai/\(draft.id)\(needsEntry ? "/muc" : "")", type: .normal)
  }

  private func draft(_ context: OfficeRequestContext) async throws -> Draft {
    guard let draft = try await drafts.draft(id: context.pathValue("id")) else {
      throw WebFailure.gone(MessageCode("draft.gone"))
    }
    return draft
  }

  /// One that the caller may throw away and take back: the own one, one of a dossier, on which many work, and
  /// for who assigns work everybody's.
  private func ownDraft(_ context: OfficeRequestContext) async throws -> Draft {
    let (draft, account) = (try await draft(context), try context.requireAccount())
    guard
      draft.accountID == account.id || !draft.dossierID.isEmpty || account.role.assignsDossiers
    else { throw WebFailure.forbidden }
    return draft
  }

  private func procedure(_ draft: Draft) throws -> ActProcedure {
    guard let procedure = ActProcedure.find(draft.act) else {
      throw RegistrationRefusal.unknownAct
    }
    return procedure
  }

  private func submission(_ draft: Draft, signerID: String = "") -> FormSubmission {
    FormSubmission(
      act: draft.act, form: ActForm(draft.fields), dossierID: draft.dossierID,
      entryID: draft.entryID, signerID: signerID)
  }

  private func formPage(
    checks: Bool, in context: OfficeRequestContext
  ) async throws -> Response {
    let draft = try await draft(context)
    let procedure = try procedure(draft)
    let found = try await registrations.check(
      submission(draft), by: context.requireAccount()
    ).ruling.problems
    let problems = checks ? found : []
    let dossier =
      draft.dossierID.isEmpty
      ? nil
      : try await dossiers.dossier(id: draft.dossierID, by: context.requireAccount())?.line
    let page = ActFormPage(
      procedure: procedure,
      shape: try await registrations.shape(draft.act, entryID: draft.entryID), draft: draft,
      problems: problems, needed: Set(found.filter(\.isAboutMissing).map(\.field)),
      messages: messages,
      dossier: dossier,
      entry: draft.entryID.isEmpty
        ? nil : try await people.entry(id: draft.entryID, by: context.requireAccount()))
    return pages.page(
      "forms/form", title: page.title, in: context, page.fields,
      status: problems.contains { $0.severity == .block } ? .unprocessableContent : .ok)
  }

  /// Keeps the form; then back to it, or on to the check page when nothing blocks.
  private func save(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    let draft = try await draft(context)
    let saved: Draft
    do {
      saved = try await keep(form, draft, in: context)
    } catch RegistrationRefusal.draftChanged {
      return try await conflictPage(form, draft, in: context)
    }
    if form["viec"] == "chon-muc" {
      return .redirect(to: "/to-khai/\(draft.id)/muc", type: .normal)
    }
    guard form["viec"] == "kiem-tra" else {
      return .redirect(to: "/to-khai/\(draft.id)", type: .normal)
    }
    let checked = try await registrations.check(submission(saved), by: context.requireAccount())
    if let decision = checked.ruling.decision {
      try await follow(decision.procedure, dossierID: saved.dossierID, in: context)
    }
    let next = checked.ruling.decision == nil ? "?xem=loi" : "/kiem-tra"
    return .redirect(to: "/to-khai/\(draft.id)\(next)", type: .normal)
  }

  /// A whole form decides which procedure its dossier is under: term and papers follow it.
  private func follow(
    _ procedure: String, dossierID: String, in context: OfficeRequestContext
  ) async throws {
    let account = try context.requireAccount()
    guard !dossierID.isEmpty,
      let view = try await dossiers.dossier(id: dossierID, by: account),
      view.standing.procedure != procedure,
      DossierStepped.Step.reclassified.isPossible(in: view.line.state)
    else { return }
    let step = DossierStepped(
      dossierID: dossierID, step: .reclassified, reason: messages.text("dossierStep.byForm"),
      steppedOn: pages.configuration.today(), procedure: procedure,
      by: OfficeHand(accountID: account.id, name: account.fullName, title: ""))
    do {
      _ = try await dossiers.step(
        step, over: view.line.version, by: account, requestKey: SecretText.random())
    } catch RegistrationRefusal.dossierChanged {
      // Somebody works on the dossier at this moment; the next check follows the form.
    }
  }

  /// The same behind the page, every few seconds.
  private func saveQuietly(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let draft = try await draft(context)
    let saved = try await keep(form, draft, in: context)
    var text = "{\"version\":\(saved.version)"
    text +=
      ",\"text\":\(JSONText.quoted("Đã lưu nháp \(VietnameseFormat.moment(saved.savedAt))"))}"
    return Self.json(text)
  }

  /// What is on file of the holder of a number that was typed; never in an address, for it is a person's.
  private func person(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    let draft = try await draft(context)
    let shape = try await registrations.shape(draft.act, entryID: draft.entryID)
    let holder = try await people.holder(of: form.line("so"), by: context.requireAccount())
    return Self.json(
      PersonFilling(try procedure(draft), shape).answer(holder, to: form.line("o"), messages))
  }

  private static func json(_ text: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private func keep(
    _ form: FormBody, _ draft: Draft, in context: OfficeRequestContext
  ) async throws -> Draft {
    let shape = try await registrations.shape(draft.act, entryID: draft.entryID)
    let known = Set(shape.fields.map(\.name))
    var fields: [String: String] = [:]
    for (name, value) in form.lines(prefix: "f:") where known.contains(name) && !value.isEmpty {
      fields[name] = value
    }
    return try await drafts.save(
      id: draft.id, title: FormDefaults.title(of: fields), fields: fields,
      over: Int(form["version"]) ?? 0, by: context.requireAccount())
  }

  /// Two people worked on one form: what was typed here stands beside what was saved there.
  private func conflictPage(
    _ form: FormBody, _ draft: Draft, in context: OfficeRequestContext
  ) async throws -> Response {
    let typed = Dictionary(form.lines(prefix: "f:").map { ($0.name, $0.value) }) { $1 }
    let shape = try await registrations.shape(draft.act, entryID: draft.entryID)
    let page = ConflictPage(
      draft: draft, fields: shape.fields, typed: typed, messages: messages)
    return pages.page(
      "forms/conflict", title: "Tờ khai đã có người khác lưu", in: context,
      page.content, status: .conflict)
  }

  private func checkPage(
    answers: CheckAnswers, problem: MessageCode?, in context: OfficeRequestContext
  ) async throws -> Response {
    let draft = try await draft(context)
    let signers = try await registrations.signers()
    let signerID = answers.signerID.isEmpty ? signers.first?.accountID ?? "" : answers.signerID
    let checked = try await registrations.check(
      submission(draft, signerID: signerID), by: context.requireAccount())
    guard checked.ruling.decision != nil else {
      return .redirect(to: "/to-khai/\(draft.id)?xem=loi", type: .normal)
    }
    let page = CheckPage(
      procedure: try procedure(draft), draft: draft, checked: checked, signers: signers,
      messages: messages, answers: answers, problem: problem)
    return pages.page(
      "forms/check", title: page.title, in: context, page.fields,
      status: problem == nil ? .ok : .unprocessableContent)
  }

  private func register(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let requestKey = try RequestKey.checked(form["requestKey"])
    let answers = CheckAnswers(form)
    let draft = try await draft(context)
    guard form["version"] == "\(draft.version)" else {
      return try await checkPage(
        answers: answers, problem: RegistrationRefusal.draftChanged.message, in: context)
    }
    let order = RegistrationOrder(
      submission: submission(draft, signerID: answers.signerID), reasons: answers.reasons,
      duplicate: answers.duplicate(on: try procedure(draft).rows), writer: draft.writer,
      entryVersion: answers.entryVersion)
    do {
      let receipt = try await registrations.register(
        order, by: context.requireAccount(), requestKey: requestKey)
      try await drafts.finish(id: draft.id)
      return .redirect(to: Self.address(of: receipt, draft.dossierID), type: .normal)
    } catch let refusal as RegistrationRefusal {
      return try await checkPage(answers: answers, problem: refusal.message, in: context)
    }
  }

  /// Where the officer goes on: the paper that came of the act, or else the entry, with the way back to the
  /// dossier.
  private static func address(of receipt: RegistrationReceipt, _ dossierID: String) -> String {
    Address.path(
      receipt.paperID.isEmpty
        ? "/muc/\(QueryText.escaped(receipt.entryID))"
        : "/giay-da-cap/\(QueryText.escaped(receipt.paperID))",
      [("xong", "1"), ("hoSo", dossierID.isEmpty ? nil : dossierID)])
  }
}
