public import CivilDate

/// The dates that select the law of an act.
public struct ActMoment: Hashable, Sendable {
  /// The day on which the dossier was received complete: it selects the rules of procedure.
  public var receivedOn: PlainDate
  /// The hour, by the clocks of Viet Nam; nil where nobody wrote it down.
  public var receivedAt: ClockTime?
  /// The day on which the act is entered: it selects titles, notes and signers.
  public var registeredOn: PlainDate

  public init(receivedOn: PlainDate, receivedAt: ClockTime? = nil, registeredOn: PlainDate) {
    self.receivedOn = receivedOn
    self.receivedAt = receivedAt
    self.registeredOn = registeredOn
  }
}
