/// A person's word on two papers: the same event, or not.
public struct MatchDecision: Sendable, Equatable {
  /// Id of the paper whose id sorts first.
  public var left: String
  public var right: String
  public var verdict: MatchVerdict
  public var reason: String

  public init(left: String, right: String, verdict: MatchVerdict, reason: String) {
    self.left = CanonicalObject.precedes(right, left) ? right : left
    self.right = CanonicalObject.precedes(right, left) ? left : right
    self.verdict = verdict
    self.reason = reason
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("left", left)
    object.set("reason", reason)
    object.set("right", right)
    object.set("verdict", verdict.rawValue)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["left", "reason", "right", "verdict"])
    guard let verdict = MatchVerdict(rawValue: try value.requiredText("verdict")) else {
      throw UnreadableAct()
    }
    left = try value.requiredText("left")
    right = try value.requiredText("right")
    guard !CanonicalObject.precedes(right, left) else { throw UnreadableAct() }
    self.verdict = verdict
    reason = try value.requiredText("reason")
  }
}
