/// Which volume was listed by mistake, and why it is taken off the list.
public struct OldBookWithdrawal: Sendable, Equatable {
  public var id: String
  public var reason: String

  public init(id: String, reason: String) {
    self.id = id
    self.reason = reason
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("id", id)
    object.set("reason", reason)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["id", "reason"])
    id = try value.requiredText("id")
    reason = try value.requiredText("reason")
  }
}
