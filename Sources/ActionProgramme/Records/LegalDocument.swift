public import CivilDate

/// A legal document: its number, who issued it, from when to when it holds, and what took its place.
public struct LegalDocument: PlanRecord {
  /// How sure its data are.
  public enum Citation: String, CaseIterable, Sendable {
    /// Seen in its own text.
    case certain
    /// Told by another source.
    case reported
    /// Only its name is known.
    case unknown
  }

  public static let kind = RecordKind.legalDocument
  public static let fields: [RecordField] = [
    RecordField("number", .line(longest: 60), isRequired: true),
    RecordField("title", .line(longest: 500), isRequired: true),
    RecordField("issuer", .line(longest: 200)),
    RecordField("issuedOn", .day),
    RecordField("effectiveFrom", .day),
    RecordField("effectiveTo", .day),
    RecordField("replacedBy", .line(longest: 200)),
    RecordField("citation", .choice(Citation.allCases.map(\.rawValue)), isRequired: true),
    RecordField("note", .text(longest: 2_000)),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var number: String { values["number"] }
  public var effectiveFrom: PlainDate? { values.day("effectiveFrom") }
  public var effectiveTo: PlainDate? { values.day("effectiveTo") }

  public var contradictions: [RecordProblem] {
    order("issuedOn", "effectiveFrom") + order("effectiveFrom", "effectiveTo")
  }

  /// Whether it holds on a day; nil where its dates do not tell.
  public func isInForce(on day: PlainDate) -> Bool? {
    if let last = effectiveTo, day > last { return false }
    guard let first = effectiveFrom else { return nil }
    return day >= first
  }
}
