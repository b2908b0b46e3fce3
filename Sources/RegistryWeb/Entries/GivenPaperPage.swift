import CivilRegistration
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
  /// The dossier that it answers; nil for none.
  let dossier: DossierLine?
  /// Whether the reader may have it printed to be signed by hand.
  let mayIssue: Bool

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
      "mayIssue": mayIssue,
      "isDone": isDone,
      "number": Fields.optional(
        paper.fields.first { $0.name == "number" }?.value ?? paper.place?.text),
      "issuedOn": VietnameseFormat.date(paper.issuedOn),
      "copies": "\(paper.copies)", "receiver": Fields.optional(paper.receiver),
      "purpose": Fields.optional(paper.purpose),
      "writer": paper.hands.typed.name, "signer": Fields.optional(paper.hands.signed.name),
      "lines": lines, "hasLines": !lines.isEmpty,
      "entryHref": Fields.optional(
        paper.entryID.isEmpty
          ? nil
          : Address.path("/muc/\(QueryText.escaped(paper.entryID))", [("hoSo", dossier?.id)])),
      "dossierHref": Fields.optional(dossier.map { "/ho-so/\(QueryText.escaped($0.id))" }),
      "dossierCode": dossier?.code ?? "",
      "isHandOverNext": dossier?.state == .registered,
    ]
  }

  /// What the paper says, in words of the form: what only the program reads stays out.
  private var lines: [Fields] {
    let names = Set(paper.fields.map(\.name))
    var known: [FormField] = []
    for field in ActProcedure.all.flatMap(\.fields) where names.contains(field.name) {
      if !known.contains(where: { $0.name == field.name }) { known.append(field) }
    }
    return paper.fields.compactMap { item in
      if item.name == GivenPaper.content {
        return ["label": "Nội dung", "value": item.value] as Fields
      }
      guard !item.value.isEmpty, item.name != "number",
        messages.holds("field.\(item.name)") || messages.holds("column.\(item.name)")
      else { return nil }
      let field = known.first { $0.name == item.name }
      return [
        "label": FieldLabel.alone(item.name, among: known, messages),
        "value": field.map { FieldWords.text(item.value, of: $0, messages) } ?? item.value,
      ]
    }
  }
}
