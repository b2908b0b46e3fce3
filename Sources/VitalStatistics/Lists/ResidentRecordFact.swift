public import CivilDate

/// A person of the population list, and the birth entry that the person has.
public struct ResidentRecordFact: Sendable, Equatable {
  public var reference: String
  public var bornOn: PartialDate?
  public var registration: EventFact.Registration?
  /// The day from which the person is known to be dead.
  public var diedOn: PlainDate?
  /// The day on which a review confirmed that the person has no entry anywhere.
  public var confirmedOn: PlainDate?
  public var isPresumed: Bool

  public init(
    reference: String, bornOn: PartialDate?, registration: EventFact.Registration? = nil,
    diedOn: PlainDate? = nil, confirmedOn: PlainDate? = nil, isPresumed: Bool = false
  ) {
    self.reference = reference
    self.bornOn = bornOn
    self.registration = registration
    self.diedOn = diedOn
    self.confirmedOn = confirmedOn
    self.isPresumed = isPresumed
  }

  /// Whether the person was born and not known to be dead on a day.
  func isLiving(on day: PlainDate) -> Bool {
    if let bornOn, bornOn.earliest > day { return false }
    if let diedOn, diedOn <= day { return false }
    return true
  }

  /// Whether the person had a valid entry on a day. An entry without a readable day is one.
  func isRegistered(on day: PlainDate) -> Bool {
    guard let registration else { return false }
    if let annulled = registration.annulledOn, annulled <= day { return false }
    return registration.days.early <= day
  }
}
