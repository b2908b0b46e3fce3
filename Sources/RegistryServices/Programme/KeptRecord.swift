public import ActionProgramme

/// A line of a book beside the plan as it was written, whole.
public struct KeptRecord: Sendable, Equatable {
  public var kind: RecordKind
  public var id: String
  /// How often it was written, this time included.
  public var version: Int
  /// Whether the line is struck out: it stays readable and counts no more.
  public var isStruckOut: Bool
  public var values: RecordValues
  public var author: String

  public init(
    kind: RecordKind, id: String, version: Int, isStruckOut: Bool, values: RecordValues,
    author: String
  ) {
    self.kind = kind
    self.id = id
    self.version = version
    self.isStruckOut = isStruckOut
    self.values = values
    self.author = author
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("author", author)
    object.set("id", id)
    object.set("kind", kind.rawValue)
    object.set("struckOut", isStruckOut ? 1 : 0)
    object.set("values", values.canonicalObject)
    object.set("version", version)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["author", "id", "kind", "struckOut", "values", "version"])
    guard let kind = RecordKind(rawValue: try value.requiredText("kind")),
      let values = value["values"]
    else { throw UnreadableAct() }
    self.kind = kind
    id = try value.requiredText("id")
    version = try value.requiredInteger("version")
    isStruckOut = try value.requiredFlag("struckOut")
    self.values = try RecordValues(canonical: values)
    author = try value.requiredText("author")
  }
}
