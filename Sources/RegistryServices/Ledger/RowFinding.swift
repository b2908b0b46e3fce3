/// One thing found wrong in a row, as the act keeps it.
public struct RowFinding: Sendable, Equatable, Hashable {
  /// Column name; empty when it concerns the whole row.
  public var column: String
  /// Key of the message, for instance `date.unreadable`.
  public var code: String
  public var values: [String]
  /// True refuses the row, false is a warning.
  public var refuses: Bool

  public init(column: String, code: String, values: [String], refuses: Bool) {
    self.column = column
    self.code = code
    self.values = values
    self.refuses = refuses
  }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("code", code)
    object.set("column", column)
    object.set("refuses", refuses ? 1 : 0)
    object.set("values", values)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["code", "column", "refuses", "values"])
    column = try value.requiredText("column")
    code = try value.requiredText("code")
    refuses = try value.requiredFlag("refuses")
    values = try value.requiredTexts("values")
  }

  /// Findings as canonical text, for a row kept beside its act.
  public static func canonicalText(_ findings: [RowFinding]) -> String {
    var object = CanonicalObject()
    object.set("findings", findings.map(\.canonicalObject))
    return object.text
  }

  /// Findings read back; throws `UnreadableAct` when the text is not of that form.
  public static func findings(canonicalText: String) throws(UnreadableAct) -> [RowFinding] {
    guard let value = CanonicalValue(canonicalText: canonicalText) else { throw UnreadableAct() }
    return try Self.findings(try value.requiredList("findings"))
  }

  /// The findings of an act, which leaves them out when there are none.
  static func findings(in value: CanonicalValue) throws(UnreadableAct) -> [RowFinding] {
    try findings(try value.listIfAny("findings"))
  }

  private static func findings(
    _ items: [CanonicalValue]
  ) throws(UnreadableAct) -> [RowFinding] {
    var findings: [RowFinding] = []
    for item in items { findings.append(try RowFinding(item)) }
    return findings
  }
}
