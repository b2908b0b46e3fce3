import ActionProgramme
import HTTPTypes
import Hummingbird
import RegistryServices

/// Receives a proof: some fields and at most one file, which goes to the disk piece by piece.
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
    guard let type = request.headers[.contentType],
      type.lowercased().hasPrefix("multipart/form-data"),
      var reader = MultipartReader(contentType: type)
    else { throw WebFailure.unsupportedContent }
    var sent = Sent()
    do {
      try await read(request, with: &reader, in: context, into: &sent)
      guard reader.hasEnded else { throw WebFailure.malformed }
    } catch {
      if let upload = sent.upload { await desk.discard(upload: upload) }
      throw error
    }
    return sent
  }

  private func read(
    _ request: Request, with reader: inout MultipartReader, in context: OfficeRequestContext,
    into sent: inout Sent
  ) async throws {
    var isOurs = false
    var file: UploadFile?
    for try await buffer in request.body {
      for event in try reader.feed(buffer.readableBytesView) {
        switch event {
        case .field(let name, let value):
          if name == "formToken" { isOurs = SecretText.matches(value, context.formToken) }
          sent.fields[name] = value
        case .fileBegins(_, let fileName):
          // The secret stands before the file in our form: nothing is kept without it.
          guard isOurs else { throw WebFailure.formNotOurs }
          let name = UploadReceiver.plainName(fileName)
          guard !name.isEmpty, sent.upload == nil else { continue }
          let upload = try await desk.newUpload(fileName: name)
          sent.upload = upload
          file = try UploadFile(path: upload.place)
        case .fileBytes(let bytes): try file?.append(bytes)
        case .fileEnds:
          guard var finished = file.take() else { continue }
          try finished.close()
        }
      }
    }
    guard isOurs else { throw WebFailure.formNotOurs }
  }
}
