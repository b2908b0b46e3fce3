public import CivilDate

/// An event that is in the register: when it happened and when it was written.
public struct ReportedEvent: Sendable, Hashable {
  public var occurredOn: PlainDate
  public var registeredOn: PlainDate

  public init(occurredOn: PlainDate, registeredOn: PlainDate) {
    self.occurredOn = occurredOn
    self.registeredOn = registeredOn
  }

  /// Months since the year 0, of the event and of the entry.
  var eventMonth: Int { occurredOn.year * 12 + occurredOn.month - 1 }
  var entryMonth: Int { registeredOn.year * 12 + registeredOn.month - 1 }
}
