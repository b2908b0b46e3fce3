public import CivilDate

/// Something published: where, when, whom it reached and what it cost.
public struct CommunicationProduct: PlanRecord {
  public static let kind = RecordKind.product
  public static let fields: [RecordField] = [
    RecordField("title", .line(longest: 300), isRequired: true),
    RecordField("channel", .choice(Channel.allCases.map(\.rawValue)), isRequired: true),
    RecordField("publishedOn", .day, isRequired: true),
    RecordField("campaign", .line(longest: 300)),
    RecordField("reach", .number(most: 100_000_000)),
    RecordField("cost", .money),
    RecordField("link", .line(longest: 500)),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var channel: Channel? { Channel(rawValue: values["channel"]) }
  public var publishedOn: PlainDate? { values.day("publishedOn") }
  public var reach: Int? { values.number("reach") }
  public var cost: Int? { values.number("cost") }
}
