import Messages
import RegistryServices

/// What the office can begin from the papers of a case that is still open: a dossier with its form
/// filled in, or for a judgment the form itself, since nobody comes to the desk for it.
struct CaseBeginning {
  let label: String
  let act: String
  let paperID: String
  /// The marriage that a judgment dissolves; empty for a dossier.
  var entryID = ""

  var fields: Fields {
    [
      "label": label,
      "href": Fields.optional(
        entryID.isEmpty ? Address.path("/ho-so/moi/\(act)", [("giay", paperID)]) : nil),
      "act": act, "paperID": paperID, "entryID": entryID,
    ]
  }

  /// The likeliest first; nothing for a case that is registered.
  static func all(of item: NamedCase, for role: Role, _ messages: MessageCatalogue)
    -> [CaseBeginning]
  {
    guard item.registeredOn == nil else { return [] }
    let judgments = role.writesRegister ? judgments(of: item, messages) : []
    return judgments + (role.receivesDossiers ? dossiers(from: item, messages) : [])
  }

  private static func judgments(
    of item: NamedCase, _ messages: MessageCatalogue
  ) -> [CaseBeginning] {
    guard let marriage = item.mentions.first(where: { $0.kind == "marriage" }),
      !marriage.paperID.isEmpty
    else { return [] }
    return item.mentions.filter { $0.kind == "judgment" && !$0.paperID.isEmpty }.map { mention in
      CaseBeginning(
        label: "Ghi vào sổ theo \(name(of: mention, messages))", act: "judgment",
        paperID: mention.paperID, entryID: marriage.paperID)
    }
  }

  /// A notice of birth says more than a list of residents: where there are notices, they alone.
  private static func dossiers(
    from item: NamedCase, _ messages: MessageCatalogue
  ) -> [CaseBeginning] {
    for kinds in [["birthNotice", "deathNotice"], ["survey"], ["residents"]] {
      let papers = item.mentions.filter { kinds.contains($0.kind) && !$0.paperID.isEmpty }
      guard papers.isEmpty else {
        return papers.map { mention in
          CaseBeginning(
            label: "Lập hồ sơ từ \(name(of: mention, messages))",
            act: mention.kind == "deathNotice" ? "death" : "birth", paperID: mention.paperID)
        }
      }
    }
    return []
  }

  private static func name(of mention: NamedCase.Mention, _ messages: MessageCatalogue) -> String {
    let kind = messages.paperKind(mention.kind)
    return mention.reference.isEmpty ? kind : "\(kind) \(mention.reference)"
  }
}
