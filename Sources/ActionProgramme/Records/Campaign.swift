public import CivilDate

/// A stretch of days in which some villages were addressed; what its effect is measured on.
public struct Campaign: PlanRecord {
  public static let kind = RecordKind.campaign
  public static let fields: [RecordField] = [
    RecordField("title", .line(longest: 300), isRequired: true),
    RecordField("theme", .line(longest: 300)),
    RecordField("startsOn", .day, isRequired: true),
    RecordField("endsOn", .day, isRequired: true),
    RecordField("villages", .text(longest: 4_000)),
    RecordField("channels", .text(longest: 1_000)),
    RecordField("cost", .money),
    RecordField("result", .text(longest: 4_000)),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var title: String { values["title"] }
  public var startsOn: PlainDate? { values.day("startsOn") }
  public var endsOn: PlainDate? { values.day("endsOn") }
  /// The villages, one a line; none means the whole commune, which has nobody to be compared with.
  public var villages: [String] { values.lines("villages") }
  public var cost: Int? { values.number("cost") }

  public var contradictions: [RecordProblem] { order("startsOn", "endsOn") }
}
