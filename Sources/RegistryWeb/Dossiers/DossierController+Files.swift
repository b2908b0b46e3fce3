import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// What is kept with a dossier beside its steps: answers of databases, scans and photographs.
extension DossierController {
  func look(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    let id = try context.pathValue("id")
    let lookup = KeptLookup(
      lookupID: "", dossierID: id, system: String(form.line("heThong").prefix(200)),
      question: String(form.line("noiDungHoi").prefix(500)),
      answer: String(CleanText.paragraphs(form["ketQua"]).prefix(4_000)), by: try hand(context))
    do {
      guard !lookup.system.isEmpty, !lookup.answer.isEmpty else {
        throw RegistrationRefusal.fieldMissing("officeField.lookup")
      }
      _ = try await desk.keep(
        lookup: lookup, by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
    } catch let refusal as RegistrationRefusal where refusal != .unknownDossier {
      return try await dossierPage(
        problem: refusal.message, typed: TypedDossier(step: TypedDossier.lookup, form: form),
        in: context)
    }
    return .redirect(to: "/ho-so/\(QueryText.escaped(id))#tra-cuu", type: .normal)
  }

  /// Scans and photographs of a dossier, each whole one handed to the desk.
  func attach(_ request: Request, in context: OfficeRequestContext) async throws -> Response {
    let (desk, id) = (desk, try context.pathValue("id"))
    let sent = try await FileReceiver(
      begin: { try await desk.newAttachment(fileName: $0) },
      discard: { await desk.discard(attachment: $0) }
    ).receive(request, in: context)
    let label = String(CleanText.line(sent.fields["nhan"] ?? "").prefix(200))
    do {
      try await keep(sent, label: label, dossierID: id, in: context)
    } catch let refusal as RegistrationRefusal where refusal != .unknownDossier {
      let typed = FormBody(fields: [("nhan", label)])
      return try await dossierPage(
        problem: refusal.message, typed: TypedDossier(step: TypedDossier.file, form: typed),
        in: context)
    }
    return .redirect(to: "/ho-so/\(QueryText.escaped(id))#tep", type: .normal)
  }

  private func keep(
    _ sent: FileReceiver.Sent, label: String, dossierID: String,
    in context: OfficeRequestContext
  ) async throws {
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
}
