/// The first act: whose register this is.
public struct RegisterOpened: Sendable, Equatable {
  public var commune: CommuneName
  /// Secret of this register, hexadecimal: keys the digests by which a repeated row is known again,
  /// so that a digest alone tells nothing of a person.
  public var rowKeySecret: String

  public init(commune: CommuneName, rowKeySecret: String) {
    self.commune = commune
    self.rowKeySecret = rowKeySecret
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("code", commune.code)
    object.set("name", commune.name)
    object.set("predecessors", commune.predecessors)
    object.set("province", commune.province)
    object.set("rowKeySecret", rowKeySecret)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: ["code", "name", "predecessors", "province", "rowKeySecret"])
    commune = CommuneName(
      code: try value.requiredText("code"), name: try value.requiredText("name"),
      province: try value.requiredText("province"),
      predecessors: try value.requiredTexts("predecessors"))
    rowKeySecret = try value.requiredText("rowKeySecret")
  }
}
