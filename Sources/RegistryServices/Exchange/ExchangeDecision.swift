public import CivilRegistration

/// What was decided on differences of one class, and the marks that follow. Entries that were taken from the
/// system's export are acts of their own in the same transaction.
public struct ExchangeDecision: Sendable, Equatable {
  public var kind: SourceKind
  /// The export that was compared.
  public var origin: RowOrigin
  public var difference: ExchangeDifference
  public var choice: ExchangeChoice
  public var marks: [ExchangeMark]

  public init(
    kind: SourceKind, origin: RowOrigin, difference: ExchangeDifference, choice: ExchangeChoice,
    marks: [ExchangeMark]
  ) {
    self.kind = kind
    self.origin = origin
    self.difference = difference
    self.choice = choice
    self.marks = marks
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("choice", choice.rawValue)
    object.set("difference", difference.rawValue)
    object.set("kind", kind.rawValue)
    object.set("marks", marks.map(\.canonicalObject))
    object.set("origin", origin.canonicalObject)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["choice", "difference", "kind", "marks", "origin"])
    guard let kind = SourceKind(rawValue: try value.requiredText("kind")),
      let difference = ExchangeDifference(rawValue: try value.requiredText("difference")),
      let choice = ExchangeChoice(rawValue: try value.requiredText("choice")),
      let origin = value["origin"]
    else { throw UnreadableAct() }
    self.kind = kind
    self.difference = difference
    self.choice = choice
    self.origin = try RowOrigin(origin)
    marks = []
    for mark in try value.requiredList("marks") { marks.append(try ExchangeMark(mark)) }
  }
}
