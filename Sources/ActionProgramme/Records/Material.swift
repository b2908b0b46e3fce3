/// A text, picture or film that may be used again.
public struct Material: PlanRecord {
  public static let kind = RecordKind.material
  public static let fields: [RecordField] = [
    RecordField("title", .line(longest: 300), isRequired: true),
    RecordField("theme", .line(longest: 300)),
    RecordField("source", .line(longest: 300)),
    RecordField("reviewedOn", .day),
    RecordField("link", .line(longest: 500)),
    RecordField("note", .text(longest: 2_000)),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }
}
