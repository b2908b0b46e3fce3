public import CivilRegistration

/// A part of a paper that comes again and again: an entry on a register page, a row of a list.
public struct PaperBlock: Hashable, Sendable {
  public var fields: [PaperField: String]
  public var ticks: Set<TickBox>
  public var notes: [PaperNote]

  public init(
    fields: [PaperField: String], ticks: Set<TickBox> = [], notes: [PaperNote] = []
  ) {
    self.fields = fields
    self.ticks = ticks
    self.notes = notes
  }
}
