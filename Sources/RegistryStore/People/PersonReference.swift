internal import RegistryServices

/// A person's page is named by one mention of the person: a paper and the part in it.
struct PersonReference: Hashable, Sendable {
  let paperID: String
  let role: String

  var text: String { "\(paperID).\(role)" }

  init(paperID: String, role: String) {
    self.paperID = paperID
    self.role = role
  }

  init?(_ text: String) {
    let parts = text.split(separator: ".")
    guard parts.count == 2, PersonMention.Role(rawValue: String(parts[1])) != nil else {
      return nil
    }
    self.init(paperID: String(parts[0]), role: String(parts[1]))
  }
}
