public import CivilDate

/// An event behind a figure, with its standing.
public struct EventCase: Sendable, Equatable {
  public var reference: String
  public var occurredOn: PartialDate
  public var standing: EventStanding
  /// The legal last day, of the last day that the event can have been; nil while the law is not known.
  public var lastDay: PlainDate?
  public var registeredOn: DayBounds?

  public init(
    reference: String, occurredOn: PartialDate, standing: EventStanding, lastDay: PlainDate?,
    registeredOn: DayBounds?
  ) {
    self.reference = reference
    self.occurredOn = occurredOn
    self.standing = standing
    self.lastDay = lastDay
    self.registeredOn = registeredOn
  }
}
