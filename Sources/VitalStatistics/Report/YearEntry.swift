public import CivilDate

/// A first registration with what the yearly report asks beyond the counters.
public struct YearEntry: Sendable, Equatable {
  /// Book, day of the event, sex, age and key, as the published tables count them.
  public var event: PublishedEvent
  public var registeredOn: PlainDate
  public var place: EventPlace
  /// Whether the mother, or the deceased, lives in the commune; nil where no paper says it.
  public var isResident: Bool?
  /// Whether it happened in the commune; nil where no paper says it.
  public var isHere: Bool?
  /// Code of the cause of death, without its point; nil where none can be told.
  public var cause: String?
  /// Whether the law declared the day of the event: it is counted, and says nothing about delay.
  public var isDeclared: Bool
  /// Ages at marriage.
  public var husbandAge: Int?
  public var wifeAge: Int?

  public init(
    event: PublishedEvent, registeredOn: PlainDate, place: EventPlace = .unknown,
    isResident: Bool? = nil, isHere: Bool? = nil, cause: String? = nil, isDeclared: Bool = false,
    husbandAge: Int? = nil, wifeAge: Int? = nil
  ) {
    self.event = event
    self.registeredOn = registeredOn
    self.place = place
    self.isResident = isResident
    self.isHere = isHere
    self.cause = cause
    self.isDeclared = isDeclared
    self.husbandAge = husbandAge
    self.wifeAge = wifeAge
  }

  /// Days from the event to the entry; nil where the day of the event is not known, or was declared.
  public var delay: Int? {
    isDeclared ? nil : event.occurredOn?.date.map { registeredOn - $0 }
  }
}
