/// A row of a list that was refused and is taken now in corrected form.
public struct SupplementedRow: Sendable, Equatable {
  public var content: RowContent
  public var findings: [RowFinding]
  /// Id of the refused row that this one corrects.
  public var resolves: String

  public init(content: RowContent, findings: [RowFinding], resolves: String) {
    self.content = content
    self.findings = findings
    self.resolves = resolves
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("content", content.canonicalObject)
    if !findings.isEmpty { object.set("findings", findings.map(\.canonicalObject)) }
    object.set("resolves", resolves)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["content", "findings", "resolves"])
    guard let content = value["content"] else { throw UnreadableAct() }
    self.content = try RowContent(content)
    findings = try RowFinding.findings(in: value)
    resolves = try value.requiredText("resolves")
  }
}
