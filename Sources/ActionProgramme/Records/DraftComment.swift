public import CivilDate

/// A draft that a higher office sent for comment, and what the commune answered.
public struct DraftComment: PlanRecord {
  public static let kind = RecordKind.draftComment
  public static let fields: [RecordField] = [
    RecordField("title", .line(longest: 500), isRequired: true),
    RecordField("sender", .line(longest: 200), isRequired: true),
    RecordField("receivedOn", .day, isRequired: true),
    RecordField("replyDue", .day),
    RecordField("replyNumber", .line(longest: 60)),
    RecordField("replyOn", .day),
    RecordField("reply", .text(longest: 20_000)),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var replyDue: PlainDate? { values.day("replyDue") }
  public var isAnswered: Bool { values.day("replyOn") != nil }

  public var contradictions: [RecordProblem] {
    order("receivedOn", "replyDue") + order("receivedOn", "replyOn")
  }
}
