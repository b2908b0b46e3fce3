/// Something that the law or its tools make hard, noted where it was met.
public struct Difficulty: PlanRecord {
  /// How far it has come.
  public enum State: String, CaseIterable, Sendable {
    case open
    /// The office itself has an answer.
    case answered
    /// It goes into a report with a proposal.
    case proposed
    case closed
  }

  public static let kind = RecordKind.difficulty
  public static let fields: [RecordField] = [
    RecordField("description", .text(longest: 4_000), isRequired: true),
    RecordField("context", .line(longest: 300)),
    RecordField("subject", .line(longest: 200)),
    RecordField("group", .line(longest: 200)),
    RecordField("difficultyState", .choice(State.allCases.map(\.rawValue)), isRequired: true),
    RecordField("answer", .text(longest: 8_000)),
    RecordField("proposal", .text(longest: 8_000)),
    RecordField("proposedTo", .line(longest: 200)),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var description: String { values["description"] }
  /// The address of the page where it was met; without names and numbers of people.
  public var context: String { values["context"] }
  public var group: String { values["group"] }
  public var answer: String { values["answer"] }
  public var proposal: String { values["proposal"] }
  public var proposedTo: String { values["proposedTo"] }
  public var state: State { State(rawValue: values["difficultyState"]) ?? .open }
}
