/// Entries marked at one time, and why.
public struct ExchangeMarking: Sendable, Equatable {
  public var marks: [ExchangeMark]
  /// What somebody wrote to it: the number of the letter, why it came back.
  public var reason: String

  public init(marks: [ExchangeMark], reason: String) {
    self.marks = marks
    self.reason = reason
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("marks", marks.map(\.canonicalObject))
    object.set("reason", reason)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["marks", "reason"])
    marks = []
    for mark in try value.requiredList("marks") { marks.append(try ExchangeMark(mark)) }
    reason = try value.requiredText("reason")
  }
}
