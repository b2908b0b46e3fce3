import HTTPTypes
import Hummingbird
import RegistryServices

/// Receives the fields and files of one sending. Files go to the disk piece by piece, each to the place that its
/// desk gives it; when the sending breaks off, none of them is kept.
struct FileReceiver {
  /// A place for a file of a name.
  let begin: @Sendable (String) async throws -> Upload
  let discard: @Sendable (Upload) async -> Void
  /// Further files are read past.
  var mostFiles = Int.max
  /// Whether a file without a byte is handed on, for its desk to say what is wrong with it.
  var takesEmptyFiles = false

  /// What was sent.
  struct Sent: Sendable {
    var fields: [String: String] = [:]
    /// The whole files, in their order.
    var files: [Upload] = []
    /// The names of files without a byte, of which nothing is kept.
    var emptyFiles: [String] = []
  }

  func receive(_ request: Request, in context: OfficeRequestContext) async throws -> Sent {
    guard let type = request.headers[.contentType],
      type.lowercased().hasPrefix("multipart/form-data"),
      var reader = MultipartReader(contentType: type)
    else { throw WebFailure.unsupportedContent }
    var sent = Sent()
    var open: Upload?
    do {
      try await read(request, with: &reader, in: context, into: &sent, open: &open)
      guard reader.hasEnded else { throw WebFailure.malformed }
    } catch {
      if let open { await discard(open) }
      for file in sent.files { await discard(file) }
      throw error
    }
    return sent
  }

  private func read(
    _ request: Request, with reader: inout MultipartReader, in context: OfficeRequestContext,
    into sent: inout Sent, open: inout Upload?
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
          // The secret stands before the files in our forms: nothing is kept without it.
          guard isOurs else { throw WebFailure.formNotOurs }
          let name = Self.plainName(fileName)
          guard !name.isEmpty, sent.files.count < mostFiles else { continue }
          let upload = try await begin(name)
          open = upload
          file = try UploadFile(path: upload.place)
        case .fileBytes(let bytes): try file?.append(bytes)
        case .fileEnds:
          guard let upload = open, var finished = file.take() else { continue }
          try finished.close()
          open = nil
          if finished.byteCount > 0 || takesEmptyFiles {
            sent.files.append(upload)
          } else {
            await discard(upload)
            sent.emptyFiles.append(upload.fileName)
          }
        }
      }
    }
    guard isOurs else { throw WebFailure.formNotOurs }
  }

  /// The name without the folders that some browsers send along.
  static func plainName(_ text: String) -> String {
    let last = CleanText.line(text).split { $0 == "/" || $0 == "\\" }.last ?? ""
    return String(last.prefix(200))
  }
}
