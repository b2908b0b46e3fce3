/// What the law said on the day of an act, kept with it: the rule, its answer, and where it is written.
public struct KeptDecision: Sendable, Equatable {
  /// The answer of a rule that the law of the day is known to have and has not published.
  public static let unknown = "unknown"

  /// The rule's name, such as `deadline.birth`, or the name of a decision made from rules.
  public var rule: String
  /// The answer, as people read it.
  public var value: String
  /// `60/2014/QH13, Điều 15 khoản 1`.
  public var citation: String

  public init(rule: String, value: String, citation: String) {
    self.rule = rule
    self.value = value
    self.citation = citation
  }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("citation", citation)
    object.set("rule", rule)
    object.set("value", value)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["citation", "rule", "value"])
    citation = try value.requiredText("citation")
    rule = try value.requiredText("rule")
    self.value = try value.requiredText("value")
  }
}
