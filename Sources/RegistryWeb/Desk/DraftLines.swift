import Messages
import RegistryServices

/// Forms that somebody has not finished, or threw away, as lines of a list.
struct DraftLines {
  let drafts: [Draft]
  /// Codes of dossiers, by id.
  let dossiers: [String: String]
  let messages: MessageCatalogue

  var fields: [Fields] {
    drafts.map { draft in
      [
        "href": "/to-khai/\(draft.id)", "restoreAction": "/to-khai/\(draft.id)/hoan-tac",
        "title": draft.title.isEmpty ? "(chưa có tên)" : draft.title,
        "act": messages.text(draft.act.label),
        "dossier": Fields.optional(dossiers[draft.dossierID]),
        "dossierHref": "/ho-so/\(QueryText.escaped(draft.dossierID))",
        "savedAt": VietnameseFormat.moment(draft.savedAt),
      ]
    }
  }
}
