import Messages
import RegistryServices

/// What the office can begin from the notices of a case that is still open: a dossier with the form filled in.
enum CaseBeginning {
  static func all(of item: NamedCase, _ messages: MessageCatalogue) -> [Fields] {
    guard item.registeredOn == nil else { return [] }
    return item.mentions.compactMap { mention in
      guard let act = act(from: mention.kind), !mention.paperID.isEmpty else { return nil }
      let reference = mention.reference.isEmpty ? "" : " \(mention.reference)"
      return [
        "href": Address.path("/ho-so/moi/\(act)", [("giay", mention.paperID)]),
        "label": "Lập hồ sơ từ \(messages.paperKind(mention.kind))\(reference)",
      ]
    }
  }

  /// The act that a notice calls for.
  private static func act(from kind: String) -> String? {
    switch kind {
    case "birthNotice": "birth"
    case "deathNotice": "death"
    default: nil
    }
  }
}
