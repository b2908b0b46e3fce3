public import CivilDate

/// What a court's judgment or decision of divorce says.
public struct JudgmentFact: Sendable, Equatable {
  public var reference: String
  /// Number of the judgment as written, `623/2020/HNGĐ-ST`.
  public var number: String
  /// Name of the court, folded; numbers are unique within a court.
  public var court: String
  public var effectiveOn: PlainDate
  public var husband: SpouseFact
  public var wife: SpouseFact
  /// The number of the marriage entry as the court cites it; empty when it does not.
  public var marriageNumber: String
  public var marriedOn: PartialDate?
  /// Whether the judgment says that the marriage was registered here or in a predecessor commune; nil
  /// when it does not say where.
  public var isMarriedHere: Bool?
  /// The day on which the judgment was set aside, if it was.
  public var setAsideOn: PlainDate?

  public init(
    reference: String, number: String, court: String = "", effectiveOn: PlainDate,
    husband: SpouseFact, wife: SpouseFact, marriageNumber: String = "",
    marriedOn: PartialDate? = nil,
    isMarriedHere: Bool? = nil, setAsideOn: PlainDate? = nil
  ) {
    self.reference = reference
    self.number = number
    self.court = court
    self.effectiveOn = effectiveOn
    self.husband = husband
    self.wife = wife
    self.marriageNumber = marriageNumber
    self.marriedOn = marriedOn
    self.isMarriedHere = isMarriedHere
    self.setAsideOn = setAsideOn
  }
}
