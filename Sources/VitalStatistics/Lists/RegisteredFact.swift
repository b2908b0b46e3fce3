public import CivilDate

/// A person whom the birth register holds, as far as electronic certificates are concerned.
public struct RegisteredFact: Sendable, Hashable {
  public var reference: String
  /// The earliest valid entry of the person; nil when its day cannot be read.
  public var registeredOn: PartialDate?
  /// The day from which the entry is void.
  public var annulledOn: PlainDate?
  /// The day from which the person is known to be dead.
  public var diedOn: PlainDate?
  /// The day on which the electronic certificate was made.
  public var certifiedOn: PlainDate?
  /// How many people it stands for: more than one where like people were counted together.
  public var count: Int

  public init(
    reference: String, registeredOn: PartialDate?, annulledOn: PlainDate? = nil,
    diedOn: PlainDate? = nil, certifiedOn: PlainDate? = nil, count: Int = 1
  ) {
    self.reference = reference
    self.registeredOn = registeredOn
    self.annulledOn = annulledOn
    self.diedOn = diedOn
    self.certifiedOn = certifiedOn
    self.count = count
  }
}
