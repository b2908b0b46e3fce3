public import CivilDate

/// What a marriage entry of the register says.
public struct MarriageFact: Sendable, Equatable {
  public var reference: String
  /// Number and year of the entry as written, `07/2012`.
  public var number: String
  public var registeredOn: PartialDate?
  public var husband: SpouseFact
  public var wife: SpouseFact
  /// What the entry's note says of a divorce; nil when it says nothing of one.
  public var divorce: DivorceNote?

  public init(
    reference: String, number: String, registeredOn: PartialDate?, husband: SpouseFact,
    wife: SpouseFact, divorce: DivorceNote? = nil
  ) {
    self.reference = reference
    self.number = number
    self.registeredOn = registeredOn
    self.husband = husband
    self.wife = wife
    self.divorce = divorce
  }
}
