import HTTPTypes
import Hummingbird
import RegistryServices

/// Receives scans and photographs of a dossier, piece by piece, and hands each whole one to the desk.
struct AttachmentReceiver {
  let desk: any DossierDesk

  func receive(
    _ request: Request, dossierID: String, in context: OfficeRequestContext
  ) async throws {
    guard let type = request.headers[.contentType],
      type.lowercased().hasPrefix("multipart/form-data"),
      var reader = MultipartReader(contentType: type)
    else { throw WebFailure.unsupportedContent }
    var open: Upload?
    var whole: [Upload] = []
    do {
      let label = try await read(request, with: &reader, in: context, &open, &whole)
      guard reader.hasEnded, !whole.isEmpty else {
        throw reader.hasEnded ? RegistrationRefusal.attachmentRefused : WebFailure.malformed
      }
      while let upload = whole.first {
        whole.removeFirst()
        _ = try await desk.keep(
          attachment: upload, label: label, dossierID: dossierID, by: context.requireAccount())
      }
    } catch {
      if let open { await desk.discard(attachment: open) }
      for upload in whole { await desk.discard(attachment: upload) }
      throw error
    }
  }

  /// Answers the label that came along.
  private func read(
    _ request: Request, with reader: inout MultipartReader, in context: OfficeRequestContext,
    _ open: inout Upload?, _ whole: inout [Upload]
  ) async throws -> String {
    var isOurs = false
    var label = ""
    var file: UploadFile?
    for try await buffer in request.body {
      for event in try reader.feed(buffer.readableBytesView) {
        switch event {
        case .field(let name, let value):
          if name == "formToken" { isOurs = SecretText.matches(value, context.formToken) }
          if name == "nhan" { label = String(CleanText.line(value).prefix(200)) }
        case .fileBegins(_, let fileName):
          guard isOurs else { throw WebFailure.formNotOurs }
          let name = UploadReceiver.plainName(fileName)
          guard !name.isEmpty else { continue }
          let upload = try await desk.newAttachment(fileName: name)
          open = upload
          file = try UploadFile(path: upload.place)
        case .fileBytes(let bytes): try file?.append(bytes)
        case .fileEnds:
          guard let upload = open, var finished = file.take() else { continue }
          open = nil
          try finished.close()
          whole.append(upload)
        }
      }
    }
    guard isOurs else { throw WebFailure.formNotOurs }
    return label
  }
}
