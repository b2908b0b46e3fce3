import CivilRegistration
import Messages
import RegistryServices

/// The entries among which an officer chooses the one that a form is about.
struct EntryFinderPage {
  let draft: Draft
  let procedure: ActProcedure
  let text: String
  let hits: [EntryHit]
  /// Whether nobody has searched yet: the name of the dossier was looked up.
  let isProposed: Bool
  let problem: MessageCode?
  let dossier: DossierLine?
  let messages: MessageCatalogue

  var title: String { "Chọn mục trong sổ" }

  var fields: Fields {
    [
      "heading": title, "act": messages.text(procedure.name.label),
      "formHref": "/to-khai/\(draft.id)", "action": "/to-khai/\(draft.id)/muc",
      "chooseAction": "/to-khai/\(draft.id)/muc/chon", "version": "\(draft.version)",
      "dossierText": Fields.optional(
        dossier.map { line in
          [line.code, line.applicant, line.subject].filter { !$0.isEmpty }.joined(separator: " · ")
        }),
      "text": text, "problem": Fields.optional(problem.map(messages.text)),
      "books": procedure.about.sorted { $0.rawValue < $1.rawValue }
        .map { messages.text($0.book.label) }.joined(separator: ", "),
      "hasText": !text.isEmpty, "isEmpty": hits.isEmpty, "isProposed": isProposed,
      "count": hits.count < 30
        ? "\(hits.count) mục" : "Từ 30 mục trở lên, đang hiện 30; xin gõ thêm năm sinh",
      "hits": hits.map { hit in
        [
          "id": hit.id, "href": "/muc/\(QueryText.escaped(hit.id))",
          "names": hit.names.isEmpty ? "(chưa có tên)" : hit.names.joined(separator: " – "),
          "book": messages.text(hit.register.book.label), "reference": hit.reference,
          "eventOn": hit.eventOn.map { VietnameseFormat.date($0) } ?? "",
          "registeredOn": hit.registeredOn.map { VietnameseFormat.date($0) } ?? "",
          "issuer": hit.issuer, "isChosen": hit.id == draft.entryID,
        ] as Fields
      },
    ]
  }
}
