/// One item of an entry that a later act changes: what it said, and what it says from then on.
public struct FieldChange: Sendable, Equatable {
  /// Column of the exchange format.
  public var column: String
  public var from: String
  public var to: String

  public init(column: String, from: String, to: String) {
    self.column = column
    self.from = from
    self.to = to
  }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("column", column)
    object.set("from", from)
    object.set("to", to)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["column", "from", "to"])
    column = try value.requiredText("column")
    from = try value.requiredText("from")
    to = try value.requiredText("to")
  }
}
