/// Who did a part of an act, under the name and title of that day.
public struct OfficeHand: Sendable, Equatable, Hashable {
  /// The account; empty for a signer who has none.
  public var accountID: String
  public var name: String
  /// As it stands under the signature: "Chủ tịch", "KT. Chủ tịch, Phó Chủ tịch".
  public var title: String

  public init(accountID: String, name: String, title: String) {
    self.accountID = accountID
    self.name = name
    self.title = title
  }

  /// Nobody yet.
  public static let nobody = OfficeHand(accountID: "", name: "", title: "")

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("account", accountID)
    object.set("name", name)
    object.set("title", title)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["account", "name", "title"])
    accountID = try value.requiredText("account")
    name = try value.requiredText("name")
    title = try value.requiredText("title")
  }
}
