/// Where one entry stands in the exchange, as somebody found it.
public struct ExchangeMark: Sendable, Equatable {
  public var entryID: String
  public var state: ExchangeState
  /// The entry's number in the Ministry's system; empty when it has none or it is not known.
  public var number: String

  public init(entryID: String, state: ExchangeState, number: String) {
    self.entryID = entryID
    self.state = state
    self.number = number
  }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("entry", entryID)
    object.set("number", number)
    object.set("state", state.rawValue)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["entry", "number", "state"])
    guard let state = ExchangeState(rawValue: try value.requiredText("state")) else {
      throw UnreadableAct()
    }
    entryID = try value.requiredText("entry")
    number = try value.requiredText("number")
    self.state = state
  }
}
