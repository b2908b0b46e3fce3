/// An entry of a register book as a file has it.
public struct ImportedEntry: Sendable, Equatable {
  /// The entry's id, given once and kept through every later act on it.
  public var entryID: String
  public var content: RowContent
  /// Where the row came from.
  public var origin: RowOrigin
  /// Warnings that came with it.
  public var findings: [RowFinding]
  /// Id of the refused row that this one corrects; empty otherwise.
  public var resolves: String

  public init(
    entryID: String, content: RowContent, origin: RowOrigin, findings: [RowFinding],
    resolves: String = ""
  ) {
    self.entryID = entryID
    self.content = content
    self.origin = origin
    self.findings = findings
    self.resolves = resolves
  }

  var canonicalText: String {
    var object = CanonicalObject(reserving: 2_560)
    object.set("content", content.canonicalObject)
    object.set("entry", entryID)
    if !findings.isEmpty { object.set("findings", findings.map(\.canonicalObject)) }
    object.set("origin", origin.canonicalObject)
    if !resolves.isEmpty { object.set("resolves", resolves) }
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["content", "entry", "findings", "origin", "resolves"])
    guard let content = value["content"], let origin = value["origin"] else {
      throw UnreadableAct()
    }
    entryID = try value.requiredText("entry")
    self.content = try RowContent(content)
    self.origin = try RowOrigin(origin)
    findings = try RowFinding.findings(in: value)
    resolves = value["resolves"] == nil ? "" : try value.requiredText("resolves")
    guard value["resolves"] == nil || !resolves.isEmpty else { throw UnreadableAct() }
  }
}
