public import CivilRegistration

/// A paper as the registers know it now: an entry of a book, or a row of a list. Derived from acts.
public struct Paper: Sendable, Equatable, Identifiable {
  /// The entry's id, or a stable digest of a list row's own number.
  public var id: String
  public var commune: String
  /// The act that holds its present content, and for a list the row in it (0 for an entry).
  public var sequence: Int
  public var rowNumber: Int
  public var kind: SourceKind
  /// Whether the list that replaced its list still has it; entries are always current.
  public var isCurrent: Bool
  /// Keyed digest of the row, by which the same row is known again.
  public var rowKey: String
  public var facts: PaperFacts

  public init(
    id: String, commune: String, sequence: Int, rowNumber: Int, kind: SourceKind,
    isCurrent: Bool = true, rowKey: String, facts: PaperFacts
  ) {
    self.id = id
    self.commune = commune
    self.sequence = sequence
    self.rowNumber = rowNumber
    self.kind = kind
    self.isCurrent = isCurrent
    self.rowKey = rowKey
    self.facts = facts
  }
}
