public import CivilDate

/// When a complete dossier came in, and for which procedure.
public struct DossierReceipt: Hashable, Sendable {
  /// The name under which law files give its time.
  public var procedure: String
  public var receivedOn: PlainDate
  /// The hour, by the clocks of Viet Nam.
  public var receivedAt: ClockTime
  /// Whether something has to be verified elsewhere, for which some procedures have a longer time.
  public var isVerified: Bool

  public init(
    procedure: String, receivedOn: PlainDate, receivedAt: ClockTime, isVerified: Bool = false
  ) {
    self.procedure = procedure
    self.receivedOn = receivedOn
    self.receivedAt = receivedAt
    self.isVerified = isVerified
  }
}
