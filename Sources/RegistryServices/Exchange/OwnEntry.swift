public import CivilRegistration

/// An entry of our register as a comparison needs it.
public struct OwnEntry: Sendable {
  public var id: String
  public var row: SourceRow
  public var facts: PaperFacts

  public init(id: String, row: SourceRow, facts: PaperFacts) {
    self.id = id
    self.row = row
    self.facts = facts
  }
}
