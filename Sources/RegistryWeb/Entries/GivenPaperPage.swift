import Messages
import RegistryServices

/// A paper that was given out: what it says, and to whom it went.
struct GivenPaperPage {
  let paper: GivenPaper
  /// What comes of printing it.
  let look: PrintCounter.Look
  let printers: [Fields]
  let messages: MessageCatalogue
  let isDone: Bool

  var title: String { paper.title.isEmpty ? "Giấy đã cấp" : paper.title }

  var fields: Fields {
    [
      "heading": title,
      "isPrintable": look.isPrintable, "printProblem": Fields.optional(look.problem),
      "printAction": "/giay-da-cap/\(QueryText.escaped(paper.paperID))/ban-in",
      "pageCount": "\(look.pageCount)",
      "findings": look.findings.map { ["text": $0] as Fields },
      "hasFindings": !look.findings.isEmpty,
      "printers": printers, "hasPrinters": !printers.isEmpty,
      "isDone": isDone,
      "number": Fields.optional(
        paper.fields.first { $0.name == "number" }?.value ?? paper.place?.text),
      "issuedOn": VietnameseFormat.date(paper.issuedOn),
      "copies": "\(paper.copies)", "receiver": Fields.optional(paper.receiver),
      "purpose": Fields.optional(paper.purpose),
      "writer": paper.hands.typed.name, "signer": Fields.optional(paper.hands.signed.name),
      "lines": paper.fields.filter { $0.name != "number" && !$0.value.isEmpty }.map { field in
        ["label": FieldLabel.text(field.name, messages), "value": field.value] as Fields
      },
      "hasLines": paper.fields.contains { $0.name != "number" },
      "entryHref": Fields.optional(
        paper.entryID.isEmpty ? nil : "/muc/\(QueryText.escaped(paper.entryID))"),
      "dossierHref": Fields.optional(
        paper.dossierID.isEmpty ? nil : "/ho-so/\(QueryText.escaped(paper.dossierID))"),
    ]
  }
}
