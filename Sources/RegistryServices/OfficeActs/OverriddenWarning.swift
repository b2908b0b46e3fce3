/// A warning that an officer passed, with the reason given.
public struct OverriddenWarning: Sendable, Equatable {
  /// Key of the message.
  public var code: String
  public var values: [String]
  public var reason: String

  public init(code: String, values: [String], reason: String) {
    self.code = code
    self.values = values
    self.reason = reason
  }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("code", code)
    object.set("reason", reason)
    object.set("values", values)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["code", "reason", "values"])
    code = try value.requiredText("code")
    reason = try value.requiredText("reason")
    values = try value.requiredTexts("values")
  }
}
