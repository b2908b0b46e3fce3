public import CivilDate

/// A meeting at which people were told about registration.
public struct CommunicationEvent: PlanRecord {
  public static let kind = RecordKind.event
  public static let fields: [RecordField] = [
    RecordField("title", .line(longest: 300), isRequired: true),
    RecordField("heldOn", .day, isRequired: true),
    RecordField("place", .line(longest: 200), isRequired: true),
    RecordField("villages", .text(longest: 4_000)),
    RecordField("attendance", .number(most: 100_000)),
    RecordField("campaign", .line(longest: 300)),
    RecordField("cost", .money),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var heldOn: PlainDate? { values.day("heldOn") }
  public var attendance: Int? { values.number("attendance") }
  public var cost: Int? { values.number("cost") }
}
