public import CivilDate

/// A certificate that ends on a day: for signing, or of a training.
public struct Credential: PlanRecord {
  /// How near its end is.
  public enum Warning: Hashable, Sendable {
    /// Ends within so many days: one of `Credential.daysAhead`.
    case within(days: Int)
    case expired
  }

  public static let kind = RecordKind.credential
  public static let fields: [RecordField] = [
    RecordField("holder", .line(longest: 120), isRequired: true),
    RecordField("credentialType", .choice(["signing", "training"]), isRequired: true),
    RecordField("title", .line(longest: 300), isRequired: true),
    RecordField("serial", .line(longest: 120)),
    RecordField("validFrom", .day),
    RecordField("expiresOn", .day, isRequired: true),
  ]

  /// Days before the end at which a word is due.
  public static let daysAhead: [Int] = [60, 30, 7]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var holder: String { values["holder"] }
  public var title: String { values["title"] }
  public var expiresOn: PlainDate? { values.day("expiresOn") }

  public var contradictions: [RecordProblem] { order("validFrom", "expiresOn") }

  /// The warning that holds on a day; nil while the end is far. The last day itself is still valid.
  public func warning(on day: PlainDate) -> Warning? {
    guard let expiresOn else { return nil }
    let left = expiresOn - day
    if left < 0 { return .expired }
    return Self.daysAhead.sorted().first { left <= $0 }.map { .within(days: $0) }
  }
}
