public import ActionProgramme

/// A version of a document of the programme as it was kept; the last one may be final.
public struct KeptDocument: Sendable, Equatable {
  public var id: String
  /// How often it was kept, this time included.
  public var version: Int
  /// Whether it is issued: nothing of it changes any more.
  public var isFinal: Bool
  public var document: ProgrammeDocument
  public var author: String

  public init(
    id: String, version: Int, isFinal: Bool, document: ProgrammeDocument, author: String
  ) {
    self.id = id
    self.version = version
    self.isFinal = isFinal
    self.document = document
    self.author = author
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("author", author)
    object.set("document", document.canonicalObject)
    object.set("final", isFinal ? 1 : 0)
    object.set("id", id)
    object.set("version", version)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["author", "document", "final", "id", "version"])
    guard let document = value["document"] else { throw UnreadableAct() }
    self.document = try ProgrammeDocument(canonical: document)
    author = try value.requiredText("author")
    isFinal = try value.requiredFlag("final")
    id = try value.requiredText("id")
    version = try value.requiredInteger("version")
  }
}
