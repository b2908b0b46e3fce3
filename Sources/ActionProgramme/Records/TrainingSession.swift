/// A course that people were sent to, and what came of it.
public struct TrainingSession: PlanRecord {
  /// Who was sent, with result and certificate as they were written.
  public struct Attendee: Hashable, Sendable {
    public var name: String
    public var result: String
    public var certificate: String
  }

  public static let kind = RecordKind.training
  public static let fields: [RecordField] = [
    RecordField("title", .line(longest: 300), isRequired: true),
    RecordField("organiser", .line(longest: 200), isRequired: true),
    RecordField("heldFrom", .day, isRequired: true),
    RecordField("heldTo", .day),
    RecordField("place", .line(longest: 200)),
    RecordField("direction", .line(longest: 200)),
    RecordField("attendees", .text(longest: 4_000)),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var contradictions: [RecordProblem] { order("heldFrom", "heldTo") }

  /// One line a person: name; result; certificate.
  public var attendees: [Attendee] {
    values.lines("attendees").map { line in
      let parts = line.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
        .map { $0.split(separator: " ").joined(separator: " ") }
      return Attendee(
        name: parts[0], result: parts.count > 1 ? parts[1] : "",
        certificate: parts.count > 2 ? parts[2] : "")
    }
  }
}
