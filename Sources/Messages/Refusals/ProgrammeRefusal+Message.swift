internal import ActionProgramme
internal import CivilDate
public import RegistryServices

extension ProgrammeRefusal {
  /// What the person at the plan is told.
  public var message: MessageCode {
    switch self {
    case .unknownInstance: MessageCode("programme.unknownInstance")
    case .unknownEvidence: MessageCode("programme.unknownEvidence")
    case .unknownRecord: MessageCode("programme.unknownRecord")
    case .changedMeanwhile(let author, let moment):
      MessageCode("programme.changedMeanwhile", [author, VietnameseFormat.moment(moment)])
    case .instance(let problems):
      problems.first?.message ?? MessageCode("programme.unknownInstance")
    case .record(let problems):
      problems.first?.message(label: problems.first?.field ?? "")
        ?? MessageCode("programme.unknownRecord")
    case .noteTooLong(let maximum):
      MessageCode("programme.noteTooLong", [VietnameseFormat.number(maximum)])
    case .evidenceIncomplete: MessageCode("programme.evidenceIncomplete")
    case .linkNotAnAddress: MessageCode("programme.linkNotAnAddress")
    case .unknownResult: MessageCode("programme.unknownResult")
    case .emptyFile: MessageCode("programme.emptyFile")
    case .fileMissing: MessageCode("programme.fileMissing")
    case .alreadyWithdrawn: MessageCode("programme.alreadyWithdrawn")
    case .reasonMissing: MessageCode("programme.reasonMissing")
    case .unknownDocument: MessageCode("programme.unknownDocument")
    case .documentIssued: MessageCode("programme.documentIssued")
    case .documentIncomplete: MessageCode("programme.documentIncomplete")
    }
  }

  static let samples: [ProgrammeRefusal] = [
    .unknownInstance, .unknownEvidence, .unknownRecord,
    .changedMeanwhile(author: "", at: Instant(millisecondsSince1970: 0)),
    .noteTooLong(maximum: 1), .evidenceIncomplete, .linkNotAnAddress, .unknownResult, .emptyFile,
    .fileMissing, .alreadyWithdrawn, .reasonMissing, .unknownDocument, .documentIssued,
    .documentIncomplete,
  ]
}
