/// What was found out about a case.
public struct NotedCase: Sendable, Equatable {
  public var caseID: String
  public var text: String
  /// The author's name on the day of the note.
  public var author: String

  public init(caseID: String, text: String, author: String) {
    self.caseID = caseID
    self.text = text
    self.author = author
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("author", author)
    object.set("case", caseID)
    object.set("text", text)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["author", "case", "text"])
    author = try value.requiredText("author")
    caseID = try value.requiredText("case")
    text = try value.requiredText("text")
  }
}
