import ActionProgramme
import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// One item in one year: who, until when, how far, with what proof.
struct InstanceController: Sendable {
  let desk: any ProgrammeDesk
  let accounts: any AccountDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/ke-hoach/viec/:item/:year", for: .worksOnPlan) { _, context in
      try await page(try key(context), form: nil, in: context)
    }
    table.form("/ke-hoach/viec/:item/:year", for: .worksOnPlan) { form, _, context in
      try await record(InstanceForm(form), try key(context), form, in: context)
    }
    table.upload("/ke-hoach/viec/:item/:year/minh-chung", for: .worksOnPlan) { request, context in
      try await addEvidence(request, try key(context), in: context)
    }
    table.form("/ke-hoach/minh-chung/:id/rut", for: .worksOnPlan) { form, _, context in
      let id = try context.pathValue("id")
      guard let evidence = try await desk.evidence(id: id) else {
        throw ProgrammeRefusal.unknownEvidence
      }
      _ = try await desk.withdrawEvidence(
        id: id, reason: form.line("lyDo"), by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(to: "\(InstanceLine.path(evidence.key))#minh-chung", type: .normal)
    }
    table.page("/ke-hoach/minh-chung/:id", for: .worksOnPlan) { _, context in
      guard let evidence = try await desk.evidence(id: context.pathValue("id")),
        evidence.kind == .file
      else { throw ProgrammeRefusal.unknownEvidence }
      let place = try await desk.file(of: evidence)
      return FileStream.response(
        place: place, name: evidence.reference, byteCount: evidence.byteCount)
    }
  }

  private func key(_ context: OfficeRequestContext) throws -> InstanceKey {
    guard
      let key = InstanceKey(
        item: try context.pathValue("item"), yearText: try context.pathValue("year"))
    else { throw ProgrammeRefusal.unknownInstance }
    return key
  }

  private func record(
    _ form: InstanceForm, _ key: InstanceKey, _ body: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    var form = form
    do {
      let owner = try await owner(form.ownerID)
      let command = try form.command(key, owner: owner)
      _ = try await desk.record(
        command, by: context.requireAccount(),
        requestKey: RequestKey.checked(body["requestKey"]))
      return .redirect(to: "\(InstanceLine.path(key))?xong=1", type: .normal)
    } catch ProgrammeRefusal.changedMeanwhile(let author, let moment) {
      form.conflict = messages.text(
        ProgrammeRefusal.changedMeanwhile(author: author, at: moment).message)
      return try await page(key, form: form, in: context)
    } catch ProgrammeRefusal.instance(let problems) {
      form.problems = problems.map { messages.text($0.message) }
      return try await page(key, form: form, in: context)
    } catch let refusal as ProgrammeRefusal where refusal != .unknownInstance {
      form.problems = [messages.text(refusal.message)]
      return try await page(key, form: form, in: context)
    } catch let WebFailure.refused(code) {
      form.problems = [messages.text(code)]
      return try await page(key, form: form, in: context)
    }
  }

  /// The account that the form names; nil for nobody.
  private func owner(_ id: String) async throws -> Account? {
    guard !id.isEmpty else { return nil }
    return try await owners().first { $0.id == id }
  }

  private func owners() async throws -> [Account] {
    try await accounts.accounts().filter { $0.isActive && $0.role.worksOnPlan }
  }

  private func addEvidence(
    _ request: Request, _ key: InstanceKey, in context: OfficeRequestContext
  ) async throws -> Response {
    let receiver = EvidenceReceiver(desk: desk)
    let sent = try await receiver.receive(request, in: context)
    do {
      _ = try await desk.addEvidence(
        sent.command(key), by: context.requireAccount(),
        requestKey: RequestKey.checked(sent.fields["requestKey"] ?? ""))
      return .redirect(to: "\(InstanceLine.path(key))#minh-chung", type: .normal)
    } catch let refusal as ProgrammeRefusal where refusal != .unknownInstance {
      if let upload = sent.upload { await desk.discard(upload: upload) }
      return try await page(
        key, form: nil, evidenceProblem: messages.text(refusal.message), sent: sent, in: context)
    }
  }

  private func page(
    _ key: InstanceKey, form: InstanceForm?, evidenceProblem: String? = nil,
    sent: EvidenceReceiver.Sent? = nil, in context: OfficeRequestContext
  ) async throws -> Response {
    let view = try await desk.instance(key)
    let page = InstancePage(
      view: view, form: form, owners: try await owners(), evidenceProblem: evidenceProblem,
      sent: sent, limit: pages.configuration.maximumUploadBytes, messages: messages)
    let isRefused = evidenceProblem != nil || form?.isRefused ?? false
    return pages.page(
      "programme/instance", title: page.title, in: context, page.fields,
      status: form?.conflict != nil ? .conflict : isRefused ? .unprocessableContent : .ok)
  }
}
