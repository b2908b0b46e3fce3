import CivilRegistration
import Messages
import RegistryServices

/// The open volumes of a year, read once more before they are closed together.
struct YearClosingPage {
  /// A volume with what its statement will say.
  struct Line {
    var volume: BookVolume
    /// Entries that were corrected.
    var corrected: Int
    var isChosen: Bool
  }

  let year: Int
  /// Whether the day has come on which the books of the year are closed.
  let isOver: Bool
  let lines: [Line]
  let signers: [OfficeSigner]
  let signerID: String
  let problem: MessageCode?
  let refused: RefusedBook?
  let messages: MessageCatalogue

  var fields: Fields {
    let refusal = refused?.refusal.message ?? problem
    let refusals = (refused?.all ?? []).map {
      "\(messages.text($0.kind.label)): \(messages.text($0.refusal.message))"
    }
    return [
      "year": "\(year)",
      "requestKey": SecretText.random(),
      "isRunning": !isOver,
      "rows": lines.map(row),
      "hasRows": !lines.isEmpty,
      "signers": SignerChoice(signers: signers, chosen: signerID, messages: messages).options,
      "hasSigners": !signers.isEmpty,
      "problem": Fields.optional(
        refusals.isEmpty ? problem.map { messages.text($0) } : refusals.joined(separator: " ")),
      "problemCode": refusal?.key ?? "",
    ]
  }

  private func row(_ line: Line) -> Fields {
    let volume = line.volume
    return [
      "kind": volume.kind.rawValue,
      "name": messages.text(volume.kind.label),
      "isChosen": line.isChosen,
      "isRefused": refused?.all.contains { $0.kind == volume.kind } ?? false,
      "volumeNumber": "\(volume.volume)",
      "volume": "\(volume.volume) (\(volume.code))",
      "entries": VietnameseFormat.number(volume.entries),
      "last": !volume.isEmpty ? VietnameseFormat.number(volume.lastNumber) : "–",
      "corrected": VietnameseFormat.number(line.corrected),
      "blank": VietnameseFormat.number(volume.blankPages),
    ]
  }
}
