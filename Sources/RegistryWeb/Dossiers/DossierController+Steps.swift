import CivilDate
import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The steps of a dossier as they are asked for, and looked at once more where they end it.
extension DossierController {
  func step(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    guard let step = DossierStepped.Step(rawValue: form["buoc"]), step != .assigned,
      step != .corrected
    else { throw WebFailure.malformed }
    let account = try context.requireAccount()
    guard step != .refused || account.role.refusesDossiers else { throw WebFailure.forbidden }
    let typed = TypedDossier(step: step.rawValue, form: form)
    let signers = step == .refused ? try await registrations.signers() : []
    let stepped = try await stepped(step, form, signers: signers, in: context)
    let missing = stepped.missing(signers: signers)
    guard missing.isEmpty else {
      let names = missing.map { messages.text(MessageCode($0)) }.joined(separator: ", ")
      return try await dossierPage(
        problem: MessageCode("office.fieldMissing", [names]), typed: typed, in: context)
    }
    guard step.endsDossier else { return try await take(stepped, form, in: context) }
    switch form["xacNhan"] {
    case "1": return try await take(stepped, form, in: context)
    case "0": return try await dossierPage(problem: nil, typed: typed, in: context)
    default: return try await checkPage(stepped, form, in: context)
    }
  }

  private func stepped(
    _ step: DossierStepped.Step, _ form: FormBody, signers: [OfficeSigner],
    in context: OfficeRequestContext
  ) async throws -> DossierStepped {
    var stepped = DossierStepped(
      dossierID: try context.pathValue("id"), step: step,
      papers: step == .papersAsked
        ? CleanText.paragraphs(form["giayTo"]).split(separator: "\n").map(String.init) : [],
      article: String(form.line("dieuLuat").prefix(200)),
      reason: String(CleanText.paragraphs(form["lyDo"]).prefix(2_000)),
      dueOn: CellDate(form.line("henMoi")).date?.date,
      receiver: String(form.line("nguoiNhan").prefix(200)),
      steppedOn: pages.configuration.today(), procedure: String(form.line("thuTuc").prefix(64)),
      by: try hand(context))
    if step == .papersCame { stepped.items = try await arrived(form, in: context) }
    let signerID = form["nguoiKy"]
    if !signerID.isEmpty {
      guard let signer = signers.first(where: { $0.accountID == signerID }) else {
        throw RegistrationRefusal.signerNotAllowed
      }
      stepped.signer = OfficeHand(
        accountID: signer.accountID, name: signer.name, title: messages.text(signer.role.label))
    }
    return stepped
  }

  /// The checklist with what came now.
  private func arrived(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> [DossierReceived.Item] {
    var items = try await dossier(context).standing.items
    for (place, value) in form.lines(prefix: "giayTo:") {
      guard let index = Int(place), items.indices.contains(index),
        let source = DossierReceived.Item.Source(rawValue: value)
      else { continue }
      items[index].source = source
    }
    return items
  }

  /// What ends a dossier is looked at once more, with what speaks against it.
  private func checkPage(
    _ stepped: DossierStepped, _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let page = StepCheckPage(
      line: try await dossier(context).line, step: stepped,
      cited: stepped.step == .refused ? desk.cited(stepped.article) : nil, form: form,
      messages: messages)
    return pages.page("dossiers/check", title: page.title, in: context, page.fields)
  }

  func assign(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    let assignee = try await accounts.accounts().first {
      $0.id == form["nguoi"] && $0.isActive && $0.role.receivesDossiers
    }
    guard let assignee else { throw WebFailure.malformed }
    return try await give(to: assignee, form, in: context)
  }

  /// Puts right what was written down when the dossier was taken in.
  func correct(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    let view = try await dossier(context)
    let stepped = DossierStepped(
      dossierID: view.line.id, step: .corrected,
      intake: DossierCorrectionForm.restatement(form, of: view.received),
      steppedOn: pages.configuration.today(), by: try hand(context))
    return try await take(stepped, form, in: context)
  }

  /// An officer takes a dossier over: where there is no chief nobody else could.
  func takeOver(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    try await give(to: context.requireAccount(), form, in: context)
  }

  private func give(
    to assignee: Account, _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let stepped = DossierStepped(
      dossierID: try context.pathValue("id"), step: .assigned, assigneeID: assignee.id,
      assignee: assignee.fullName, steppedOn: pages.configuration.today(),
      by: try hand(context))
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
      return try await dossierPage(
        problem: refusal.message, typed: TypedDossier(step: stepped.step.rawValue, form: form),
        status: refusal.httpStatus, in: context)
    }
  }

  func hand(_ context: OfficeRequestContext) throws -> OfficeHand {
    let account = try context.requireAccount()
    return OfficeHand(accountID: account.id, name: account.fullName, title: "")
  }
}

extension DossierStepped.Step {
  /// Whether nothing can be done with a dossier after it, but a new one.
  var endsDossier: Bool { self == .refused || self == .withdrawn || self == .forwarded }
}

extension DossierStepped {
  /// Everything that a step needs and does not have, so that it is asked for once.
  fileprivate func missing(signers: [OfficeSigner]) -> [String] {
    let needed: [(String, Bool)] =
      switch step {
      case .papersAsked: [("officeField.papers", papers.isEmpty)]
      case .refused:
        [
          ("officeField.reason", reason.isEmpty), ("officeField.article", article.isEmpty),
          ("officeField.signer", signer == .nobody && !signers.isEmpty),
        ]
      case .apologised:
        [("officeField.reason", reason.isEmpty), ("officeField.newDueOn", dueOn == nil)]
      case .forwarded: [("officeField.destination", receiver.isEmpty)]
      case .handedOver: [("officeField.receiver", receiver.isEmpty)]
      case .verifying: [("officeField.reason", reason.isEmpty)]
      case .reclassified: [("officeField.reason", procedure.isEmpty || reason.isEmpty)]
      case .assigned, .papersCame, .withdrawn, .corrected: []
      }
    return needed.filter(\.1).map(\.0)
  }
}
