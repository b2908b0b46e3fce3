internal import CivilDate
internal import CivilRegistration
public import RegistryServices

extension RegistrationRefusal {
  /// What the office is told about what was not done.
  public var message: MessageCode {
    switch self {
    case .bookNotOpen(let kind, let year):
      MessageCode("office.bookNotOpen", ["@\(kind.label.key)", "\(year)"])
    case .volumeFull(let kind, let year):
      MessageCode("office.volumeFull", ["@\(kind.label.key)", "\(year)"])
    case .bookOpen(let kind, let year):
      MessageCode("office.bookOpen", ["@\(kind.label.key)", "\(year)"])
    case .yearClosed(let kind, let year):
      MessageCode("office.yearClosed", ["@\(kind.label.key)", "\(year)"])
    case .bookYear(let year): MessageCode("office.bookYear", ["\(year)"])
    case .volumeChanged(let kind, let year):
      MessageCode("office.volumeChanged", ["@\(kind.label.key)", "\(year)"])
    case .yearNotOver(let kind, let day):
      MessageCode(
        "office.yearNotOver",
        ["@\(kind.label.key)", "\(day.year)", VietnameseFormat.date(day)])
    case .numberTaken(let highest): MessageCode("office.numberTaken", ["\(highest)"])
    case .problems: MessageCode("office.problems")
    case .unanswered: MessageCode("office.unanswered")
    case .possibleDoubles: MessageCode("office.possibleDoubles")
    case .unknownAct: MessageCode("office.unknownAct")
    case .unknownEntry: MessageCode("office.unknownEntry")
    case .unknownDossier: MessageCode("office.unknownDossier")
    case .dossierChanged: MessageCode("office.dossierChanged")
    case .otherActOfDossier: MessageCode("office.otherActOfDossier")
    case .notNow: MessageCode("office.notNow")
    case .notDueYet: MessageCode("office.notDueYet")
    case .newDayNotWorking: MessageCode("office.newDayNotWorking")
    case .noticeTaken(_, let code): MessageCode("office.noticeTaken", [code])
    case .fieldMissing(let field): MessageCode("office.fieldMissing", ["@\(field)"])
    case .signerMissing: MessageCode("office.noSigner")
    case .signerNotAllowed: MessageCode("office.signerNotAllowed")
    case .nothingChanged: MessageCode("office.nothingChanged")
    case .entryChanged: MessageCode("office.entryChanged")
    case .draftChanged: MessageCode("office.draftChanged")
    case .attachmentRefused: MessageCode("office.attachmentRefused")
    case .paperUnpublished: MessageCode("office.paperUnpublished")
    case .originalGiven(let count):
      MessageCode("office.originalGiven", [VietnameseFormat.number(count)])
    case .entryRevoked: MessageCode("office.entryRevoked")
    }
  }

  static let samples: [RegistrationRefusal] = [
    .bookNotOpen(.birth, year: 2026), .volumeFull(.birth, year: 2026),
    .bookOpen(.birth, year: 2026), .yearClosed(.birth, year: 2026), .numberTaken(highest: 1),
    .bookYear(2026), .volumeChanged(.birth, year: 2026),
    .yearNotOver(.birth, until: PlainDate.lastDay(ofYear: 2026)), .otherActOfDossier,
    .signerMissing,
    .problems([]), .unanswered([]), .possibleDoubles([]), .unknownAct, .unknownEntry,
    .unknownDossier, .dossierChanged, .notNow, .notDueYet, .newDayNotWorking,
    .noticeTaken(dossierID: "", code: "HT-2026-000001"), .fieldMissing("officeField.applicant"),
    .signerNotAllowed, .entryChanged,
    .nothingChanged, .draftChanged, .attachmentRefused, .paperUnpublished, .originalGiven(count: 1),
    .entryRevoked,
  ]
}
