import ActionProgramme
import Hummingbird
import RegistryServices

/// Receives a proof: some fields and at most one file.
struct EvidenceReceiver {
  let desk: any ProgrammeDesk

  /// What was sent.
  struct Sent: Sendable {
    var fields: [String: String] = [:]
    var upload: Upload?

    func command(_ key: InstanceKey) throws -> EvidenceCommand {
      guard let kind = Evidence.Kind(rawValue: fields["loai"] ?? ""),
        let result = Int(fields["ketQua"] ?? "")
      else { throw WebFailure.malformed }
      let title = CleanText.line(fields["ten"] ?? "")
      return EvidenceCommand(
        key: key, result: result, kind: kind,
        title: title.isEmpty ? upload?.fileName ?? "" : title,
        reference: CleanText.line(fields["dan"] ?? ""), upload: kind == .file ? upload : nil)
    }
  }

  func receive(_ request: Request, in context: OfficeRequestContext) async throws -> Sent {
    let desk = desk
    let sent = try await FileReceiver(
      begin: { try await desk.newUpload(fileName: $0) },
      discard: { await desk.discard(upload: $0) }, mostFiles: 1, takesEmptyFiles: true
    ).receive(request, in: context)
    return Sent(fields: sent.fields, upload: sent.files.first)
  }
}
