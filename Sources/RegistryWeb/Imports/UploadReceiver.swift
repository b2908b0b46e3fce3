import HTTPTypes
import Hummingbird
import RegistryServices

/// Receives the files of one sending and hands each whole one to the desk.
struct UploadReceiver {
  let desk: any ImportDesk
  let maximumBytes: Int

  /// What came of a sending.
  struct Outcome {
    var jobs: [ImportJob] = []
    /// Files that were not taken, each with what to do.
    var problems: [MessageCode] = []
  }

  func receive(_ request: Request, in context: OfficeRequestContext) async throws -> Outcome {
    let (whole, problems) = try await files(request, in: context)
    var outcome = Outcome(problems: problems)
    for upload in whole {
      outcome.jobs.append(try await desk.start(upload: upload, by: context.requireAccount()))
    }
    if outcome.jobs.isEmpty, outcome.problems.isEmpty {
      outcome.problems.append(MessageCode("import.noFile"))
    }
    return outcome
  }

  /// The whole files of a sending, each at its place, and what was wrong with the others.
  func files(
    _ request: Request, in context: OfficeRequestContext
  ) async throws -> (whole: [Upload], problems: [MessageCode]) {
    guard let type = request.headers[.contentType],
      type.lowercased().hasPrefix("multipart/form-data"),
      var reader = MultipartReader(contentType: type)
    else { throw WebFailure.unsupportedContent }
    var whole: [Upload] = []
    var open: Upload?
    var outcome = Outcome()
    do {
      try await readFiles(
        of: request, with: &reader, in: context, open: &open, whole: &whole, outcome: &outcome)
      guard reader.hasEnded else { throw WebFailure.malformed }
    } catch {
      if let open { await desk.discard(upload: open) }
      for upload in whole { await desk.discard(upload: upload) }
      throw error
    }
    return (whole, outcome.problems)
  }

  private func readFiles(
    of request: Request, with reader: inout MultipartReader, in context: OfficeRequestContext,
    open: inout Upload?, whole: inout [Upload], outcome: inout Outcome
  ) async throws {
    var isOurs = false
    var file: UploadFile?
    for try await buffer in request.body {
      for event in try reader.feed(buffer.readableBytesView) {
        switch event {
        case .field(let name, let value):
          if name == "formToken" { isOurs = SecretText.matches(value, context.formToken) }
        case .fileBegins(_, let fileName):
          // The secret stands before the files in our form: nothing is kept without it.
          guard isOurs else { throw WebFailure.formNotOurs }
          let name = Self.plainName(fileName)
          guard !name.isEmpty else { continue }
          let upload = try await desk.newUpload(fileName: name)
          open = upload
          file = try UploadFile(path: upload.place)
        case .fileBytes(let bytes): try file?.append(bytes)
        case .fileEnds:
          guard let upload = open, var finished = file.take() else { continue }
          open = nil
          try finished.close()
          if finished.byteCount > 0 {
            whole.append(upload)
          } else {
            await desk.discard(upload: upload)
            outcome.problems.append(MessageCode("import.emptyFile", [upload.fileName]))
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
