/// One step of the schema: `YYYYMMDDHHMMSS-verb-noun`, frozen once landed.
public struct Migration: Sendable, Equatable {
  public var name: String
  /// SQL with `{{strict}}` at the end of each table definition, and `INTEGER` for whole numbers.
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The SQL that an engine runs.
  public func text(for dialect: Dialect) -> String {
    var parts: [Substring] = []
    var rest = text[...]
    while let mark = rest.firstRange(of: "{{strict}}") {
      parts.append(rest[..<mark.lowerBound])
      parts.append(dialect.tableEnding[...])
      rest = rest[mark.upperBound...]
    }
    parts.append(rest)
    return parts.joined().replacing("INTEGER", with: dialect.integerType)
  }
}
