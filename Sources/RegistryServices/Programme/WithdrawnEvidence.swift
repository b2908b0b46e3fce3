public import ActionProgramme

/// A proof taken back, and why.
public struct WithdrawnEvidence: Sendable, Equatable {
  public var programme: String
  public var key: InstanceKey
  /// The id of the act that added it.
  public var evidenceID: String
  public var reason: String
  public var author: String

  public init(
    programme: String, key: InstanceKey, evidenceID: String, reason: String, author: String
  ) {
    self.programme = programme
    self.key = key
    self.evidenceID = evidenceID
    self.reason = reason
    self.author = author
  }

  var canonicalText: String {
    var object = key.canonicalObject(in: programme)
    object.set("author", author)
    object.set("evidence", evidenceID)
    object.set("reason", reason)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["author", "evidence", "item", "programme", "reason", "year"])
    (programme, key) = try InstanceKey.read(value)
    evidenceID = try value.requiredText("evidence")
    reason = try value.requiredText("reason")
    author = try value.requiredText("author")
  }
}
