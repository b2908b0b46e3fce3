public import VitalStatistics

/// A row of the programme's annex: one task, its lead, its results and its time.
public struct ProgrammeItem: Hashable, Sendable, Identifiable {
  /// Section and number: `IV.2`.
  public var id: String
  public var content: String
  /// A line that only heads the rows below it; nothing is done under it.
  public var isHeading: Bool
  /// The agency that leads, by its code; nil where the annex names none.
  public var lead: String?
  /// The agencies that take part, by their codes.
  public var participants: [String]
  /// The papers and things that the item is to yield.
  public var results: [String]
  /// The time in the words of the annex; empty where it says nothing.
  public var time: String
  public var schedule: ItemSchedule
  /// The targets that the item serves.
  public var targets: [IndicatorKey]
  /// The channels of communication that the item names.
  public var channels: [String]

  public init(
    id: String, content: String, isHeading: Bool = false, lead: String? = nil,
    participants: [String] = [], results: [String] = [], time: String = "",
    schedule: ItemSchedule = .unstated, targets: [IndicatorKey] = [], channels: [String] = []
  ) {
    self.id = id
    self.content = content
    self.isHeading = isHeading
    self.lead = lead
    self.participants = participants
    self.results = results
    self.time = time
    self.schedule = schedule
    self.targets = targets
    self.channels = channels
  }
}
