/// The first act: whose register this is.
public struct RegisterOpened: Sendable, Equatable {
  public var communeCode: String
  public var communeName: String
  /// Secret of this register, hexadecimal: keys the digests by which a repeated row is known again,
  /// so that a digest alone tells nothing of a person.
  public var rowKeySecret: String

  public init(communeCode: String, communeName: String, rowKeySecret: String) {
    self.communeCode = communeCode
    self.communeName = communeName
    self.rowKeySecret = rowKeySecret
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("code", communeCode)
    object.set("name", communeName)
    object.set("rowKeySecret", rowKeySecret)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    communeCode = try value.requiredText("code")
    communeName = try value.requiredText("name")
    rowKeySecret = try value.requiredText("rowKeySecret")
  }
}
