import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// The closing statement of a volume, to be read and printed.
struct ClosingStatementPage {
  let closed: BookClosed
  let messages: MessageCatalogue

  var title: String { "Khóa sổ \(messages.text(closed.kind.label)) năm \(closed.year)" }

  var fields: Fields {
    [
      "heading": title, "volume": "\(closed.volume)",
      "closedOn": VietnameseFormat.date(closed.closedOn),
      "entries": words(closed.entries), "corrected": words(closed.corrected),
      "blank": words(closed.blankPages), "last": words(closed.lastNumber),
      "signer": closed.hands.signed.name, "signerTitle": Fields.optional(closed.hands.signed.title),
      "writer": closed.hands.typed.name,
      "printHref":
        "/so/\(closed.kind.rawValue)/\(closed.year)/\(closed.volume)/in/khoa-so",
      "bookHref": "/so/\(closed.kind.rawValue)/\(closed.year)",
    ]
  }

  /// `12 (mười hai)`.
  private func words(_ number: Int) -> String {
    let words = VietnameseNumerals().words(for: number)
    return "\(VietnameseFormat.number(number))\(words.map { " (\($0))" } ?? "")"
  }
}
