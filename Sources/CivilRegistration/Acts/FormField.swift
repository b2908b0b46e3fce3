/// A field of a form: a column of the exchange format, or a circumstance that the format has no column for.
public struct FormField: Hashable, Sendable {
  /// What belongs in it, so that a page can offer the right means of writing it.
  public enum Kind: Hashable, Sendable {
    case text
    /// Several lines.
    case longText
    /// The name of a person.
    case name
    /// A place down to its province: what people write, found in the list of places where it is there.
    case place
    /// A day known to the day.
    case day
    /// A day, or a month or year alone.
    case date
    case time
    /// A whole number that is not negative.
    case count
    /// Twelve digits.
    case identifier
    /// One of these words or codes, in this order.
    case choice([String])
    /// Yes (`1`) or nothing.
    case flag
  }

  /// The part of the form under whose heading it stands, in the order of the paper.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case circumstances, child, mother, father, deceased, death, proof, husband, wife, marriage,
      judgment,
      entry, changes, subject, residence, parent, recognised, guardian, ward, supervisor,
      adoptiveFather, adoptiveMother, adopted, abroad, requester, issue
  }

  /// The column of the exchange format, or the circumstance; its label is the message `field.NAME`.
  public var name: String
  public var kind: Kind
  public var part: Part
  /// Whether every form needs it; whether one does in its circumstances is said by the decision.
  public var isRequired: Bool

  public init(_ name: String, _ kind: Kind, _ part: Part, isRequired: Bool = false) {
    self.name = name
    self.kind = kind
    self.part = part
    self.isRequired = isRequired
  }

  /// A field of a column.
  public init(
    _ column: some SourceColumn, _ kind: Kind, _ part: Part, isRequired: Bool = false
  ) {
    self.init(column.name, kind, part, isRequired: isRequired)
  }
}
