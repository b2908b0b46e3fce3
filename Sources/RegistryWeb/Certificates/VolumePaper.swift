import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// The papers of a volume beside its pages: cover, opening, closing statement.
struct VolumePaper {
  /// What of a volume is printed; the value is the last part of its address.
  enum Part: String, CaseIterable {
    case cover = "bia"
    case opening = "mo-so"
    case pages = "trang"
    case closing = "khoa-so"
  }

  let book: BookVolume
  let agency: PaperAgency
  let messages: MessageCatalogue
  let today: PlainDate

  var cover: PrintedPaper { made(.volumeCover, on: book.openedOn) }

  var opening: PrintedPaper {
    var paper = made(.volumeOpening, on: book.openedOn)
    count(book.pages, .pageCount, .pageCountWords, in: &paper)
    paper.signers = [
      SignerBlock(.writer, lines: [messages.text("volume.writer")]),
      SignerBlock(.authority, lines: [messages.text("volume.head")]),
    ]
    return paper
  }

  /// The statement with which the volume was closed, and every correction that it counts; `signature` are the
  /// lines above the name of who signed it.
  func closing(
    _ closed: BookClosed, corrections: [BookCorrection], signature: [String]
  ) -> PrintedPaper {
    var paper = made(.closingStatement, on: closed.closedOn)
    paper.fields[.form(.closedOn)] = closed.closedOn.slashed
    paper.fields[.form(.lastNumber)] = String(closed.lastNumber)
    count(closed.entries, .entryCount, .entryCountWords, in: &paper)
    // What was struck while an entry was written is seen on paper alone; its place is kept for the hand.
    paper.fields[.form(.struckCount)] = "…………"
    count(closed.corrected, .correctedCount, .correctedCountWords, in: &paper)
    count(closed.blankPages, .blankPageCount, .blankPageCountWords, in: &paper)
    paper.notes = corrections.filter { $0.on <= closed.closedOn }.map { correction in
      PaperNote(on: correction.on, text: "Số \(correction.reference): \(correction.note)")
    }
    let title = closed.hands.signed.title
    paper.signers = [
      SignerBlock(
        .writer, lines: [messages.text("volume.writer")], name: closed.hands.typed.name),
      SignerBlock(
        .authority, lines: title.isEmpty ? [messages.text("volume.head")] : signature,
        name: closed.hands.signed.name),
    ]
    return paper
  }

  private func made(_ kind: PaperKind, on day: PlainDate) -> PrintedPaper {
    PrintedPaper(
      kind, title: messages.text(kind.label), on: day,
      fields: [
        .form(.bookName): messages.text(book.kind.label), .form(.volume): book.code,
        .form(.year): String(book.year), .form(.openedOn): book.openedOn.slashed,
        .form(.firstNumber): String(book.firstNumber), .form(.agency): agency.name,
        .form(.agencyInText): agency.inText,
        .form(.superiorAgency): agency.superior,
        .form(.placeAndDate): agency.placeAndDate(day),
      ])
  }

  private func count(
    _ number: Int, _ field: PaperField.Name, _ words: PaperField.Name,
    in paper: inout PrintedPaper
  ) {
    paper.fields[.form(field)] = VietnameseFormat.number(number)
    paper.fields[.form(words)] = VietnameseNumerals().words(for: number)
  }
}
