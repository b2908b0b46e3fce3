public import ActionProgramme

/// A proof as it was added. Its moment and id are those of its act.
public struct AddedEvidence: Sendable, Equatable {
  public var programme: String
  public var key: InstanceKey
  /// The expected result that it proves, counted from 1; 0 for the instance as a whole.
  public var result: Int
  public var kind: Evidence.Kind
  public var title: String
  public var reference: String
  /// SHA-256 of a file's bytes, hexadecimal: the act binds the file that lies beside the database.
  public var digest: String
  public var byteCount: Int
  public var author: String

  public init(
    programme: String, key: InstanceKey, result: Int, kind: Evidence.Kind, title: String,
    reference: String, digest: String = "", byteCount: Int = 0, author: String
  ) {
    self.programme = programme
    self.key = key
    self.result = result
    self.kind = kind
    self.title = title
    self.reference = reference
    self.digest = digest
    self.byteCount = byteCount
    self.author = author
  }

  var canonicalText: String {
    var object = key.canonicalObject(in: programme)
    object.set("author", author)
    object.set("bytes", byteCount)
    object.set("digest", digest)
    object.set("kind", kind.rawValue)
    object.set("reference", reference)
    object.set("result", result)
    object.set("title", title)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: [
        "author", "bytes", "digest", "item", "kind", "programme", "reference", "result", "title",
        "year",
      ])
    (programme, key) = try InstanceKey.read(value)
    guard let kind = Evidence.Kind(rawValue: try value.requiredText("kind")) else {
      throw UnreadableAct()
    }
    self.kind = kind
    result = try value.requiredInteger("result")
    title = try value.requiredText("title")
    reference = try value.requiredText("reference")
    digest = try value.requiredText("digest")
    byteCount = try value.requiredInteger("bytes")
    author = try value.requiredText("author")
  }
}
