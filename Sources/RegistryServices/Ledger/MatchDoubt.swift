/// A person's word on two papers that it takes a second person to tell whether they are one.
public struct MatchDoubt: Sendable, Equatable {
  /// Id of the paper whose id sorts first.
  public var left: String
  public var right: String
  public var reason: String
  /// The name of who is not sure, for the one who looks next.
  public var author: String
  /// Whether this takes an earlier doubt back.
  public var isWithdrawn: Bool

  public init(
    left: String, right: String, reason: String, author: String, isWithdrawn: Bool = false
  ) {
    self.left = CanonicalObject.precedes(right, left) ? right : left
    self.right = CanonicalObject.precedes(right, left) ? left : right
    self.reason = reason
    self.author = author
    self.isWithdrawn = isWithdrawn
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("author", author)
    object.set("left", left)
    object.set("reason", reason)
    object.set("right", right)
    return object.text
  }

  init(_ value: CanonicalValue, isWithdrawn: Bool) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["author", "left", "reason", "right"])
    left = try value.requiredText("left")
    right = try value.requiredText("right")
    guard !CanonicalObject.precedes(right, left) else { throw UnreadableAct() }
    reason = try value.requiredText("reason")
    author = try value.requiredText("author")
    self.isWithdrawn = isWithdrawn
  }
}
