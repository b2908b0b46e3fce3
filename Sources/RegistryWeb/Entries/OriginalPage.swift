import CivilRegistration
import Messages
import RegistryServices

/// What is looked at before the original of an entry is given out: who receives it, and what went out already.
struct OriginalPage {
  let view: EntryView
  /// The dossier that it answers; nil for none.
  let dossier: DossierLine?
  let messages: MessageCatalogue

  var title: String { "Cấp bản chính" }

  /// Nothing of an adoption goes from hand to hand, nothing of what was revoked, and nothing without a name in law.
  var isPossible: Bool {
    view.register.hasOriginal && !view.history.isRevoked && view.isOriginalPublished
  }

  var fields: Fields {
    let present = RowContent(kind: view.history.kind, row: view.history.present)
    return [
      "heading": title,
      "entry": "\(messages.text(view.register.book.label)) số \(view.reference)",
      "names": view.people.map(\.name).filter { !$0.isEmpty }.joined(separator: ", "),
      "backHref": Address.path(
        "/muc/\(QueryText.escaped(view.id))", [("hoSo", dossier?.id)]),
      "action": "/muc/\(QueryText.escaped(view.id))/ban-chinh",
      "dossierID": dossier?.id ?? "", "requestKey": SecretText.random(),
      "receiver": dossier?.applicant
        ?? present.namedCells.first { $0.column == "nycHoTen" }?.text ?? "",
      "papers": view.papers.map { GivenPaperRow(line: $0).fields },
      "hasPapers": !view.papers.isEmpty,
      "isGivenAlready": view.papers.contains(where: \.isOriginal),
      "isAmended": !view.history.amendments.isEmpty,
    ]
  }
}

extension RegisterKind {
  /// Whether an original paper of the entry is given out: nothing of an adoption goes from hand to hand.
  var hasOriginal: Bool { self != .adoption }
}
