import Hummingbird
import RegistryServices

/// Receives the files of one sending and hands each whole one to the desk.
struct UploadReceiver {
  let desk: any ImportDesk

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
    let desk = desk
    let sent = try await FileReceiver(
      begin: { try await desk.newUpload(fileName: $0) },
      discard: { await desk.discard(upload: $0) }
    ).receive(request, in: context)
    return (sent.files, sent.emptyFiles.map { MessageCode("import.emptyFile", [$0]) })
  }
}
