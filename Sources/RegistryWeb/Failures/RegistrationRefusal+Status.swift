import HTTPTypes
import RegistryServices

extension RegistrationRefusal {
  /// 404 for what is not there, 422 for what can be mended in the form, 409 for what others have done.
  var httpStatus: HTTPResponse.Status {
    switch self {
    case .unknownAct, .unknownEntry, .unknownDossier: .notFound
    case .problems, .unanswered, .fieldMissing, .signerNotAllowed, .attachmentRefused,
      .numberTaken, .newDayNotWorking, .bookYear, .yearNotOver, .otherActOfDossier, .signerMissing,
      .originalGiven:
      .unprocessableContent
    case .volumeChanged, .bookNotOpen, .volumeFull, .bookOpen, .yearClosed, .possibleDoubles,
      .dossierChanged, .notNow, .notDueYet, .noticeTaken, .draftChanged, .nothingChanged,
      .entryChanged,
      .paperUnpublished, .entryRevoked:
      .conflict
    }
  }
}
