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

  var fields: Fields {
    [
      "heading": title,
      "action": "/so/\(volume.kind.rawValue)/\(volume.year)/khoa",
      "requestKey": SecretText.random(),
      "volume": "\(volume.volume)", "code": volume.code,
      "entries": VietnameseFormat.number(volume.entries),
      "first": VietnameseFormat.number(volume.firstNumber),
      "last": VietnameseFormat.number(volume.lastNumber),
      "corrected": VietnameseFormat.number(Set(corrections.map(\.entryID)).count),
      "corrections": corrections.map { correction in
        [
          "href": "/muc/\(QueryText.escaped(correction.entryID))",
          "reference": correction.reference, "day": VietnameseFormat.date(correction.on),
          "note": correction.note,
        ] as Fields
      },
      "hasCorrections": !corrections.isEmpty,
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
