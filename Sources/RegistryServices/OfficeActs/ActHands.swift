/// The hands through which an act went: who typed it, who checked it, who signs it.
public struct ActHands: Sendable, Equatable {
  public var typed: OfficeHand
  public var checked: OfficeHand
  public var signed: OfficeHand

  public init(typed: OfficeHand, checked: OfficeHand, signed: OfficeHand) {
    self.typed = typed
    self.checked = checked
    self.signed = signed
  }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("checked", checked.canonicalObject)
    object.set("signed", signed.canonicalObject)
    object.set("typed", typed.canonicalObject)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["checked", "signed", "typed"])
    checked = try OfficeHand(try value.required("checked"))
    signed = try OfficeHand(try value.required("signed"))
    typed = try OfficeHand(try value.required("typed"))
  }
}
