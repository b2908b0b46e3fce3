import HTTPTypes
import RegistryServices

extension ProgrammeRefusal {
  /// 404 for what is not there, 409 where somebody was quicker, 422 for what cannot be taken so.
  var httpStatus: HTTPResponse.Status {
    switch self {
    case .unknownInstance, .unknownEvidence, .unknownRecord, .fileMissing, .unknownDocument:
      .notFound
    case .changedMeanwhile, .alreadyWithdrawn, .documentIssued: .conflict
    case .instance, .record, .noteTooLong, .evidenceIncomplete, .linkNotAnAddress, .unknownResult,
      .emptyFile, .reasonMissing, .documentIncomplete:
      .unprocessableContent
    }
  }
}
