import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// What is read once more before a volume is closed.
struct ClosingPage {
  let volume: BookVolume
  let corrections: [BookCorrection]
  let signers: [OfficeSigner]
  /// Whether the day has come on which the books of the year are closed.
  let isYearOver: Bool
  let messages: MessageCatalogue
  let problem: MessageCode?

  var title: String { "Khóa \(messages.text(volume.kind.label)) năm \(volume.year)" }

  /// The day of the statement: nothing later counts in it.
  private var closingDay: PlainDate? {
    isYearOver ? PlainDate.lastDay(ofYear: volume.year) : volume.lastEntryOn
  }

  var fields: Fields {
    let counted = corrections.filter { correction in
      closingDay.map { correction.on <= $0 } ?? true
    }
    return [
      "heading": title,
      "action": "/so/\(volume.kind.rawValue)/\(volume.year)/khoa",
      "requestKey": SecretText.random(),
      "volume": "\(volume.volume)", "code": volume.code,
      "entries": VietnameseFormat.number(volume.entries),
      "first": VietnameseFormat.number(volume.firstNumber),
      "last": VietnameseFormat.number(volume.lastNumber),
      "corrected": VietnameseFormat.number(Set(counted.map(\.entryID)).count),
      "corrections": counted.map { correction in
        [
          "href": "/muc/\(QueryText.escaped(correction.entryID))",
          "reference": correction.reference, "day": VietnameseFormat.date(correction.on),
          "note": correction.note,
        ] as Fields
      },
      "hasCorrections": !counted.isEmpty,
      "blank": VietnameseFormat.number(volume.blankPages),
      "volumeNumber": "\(volume.volume)",
      "isYearOver": isYearOver,
      "year": "\(volume.year)",
      "signers": SignerChoice(signers: signers, chosen: "", messages: messages).options,
      "hasSigners": !signers.isEmpty,
      "problem": Fields.optional(problem.map(messages.text)),
      "problemCode": problem?.key ?? "",
    ]
  }
}
