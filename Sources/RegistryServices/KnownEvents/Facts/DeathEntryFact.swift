public import CivilDate
public import VitalStatistics

/// What a death entry of the register says. The name is folded.
public struct DeathEntryFact: Sendable, Equatable {
  public var reference: String
  /// As in the birth register: first, again, or noted from abroad.
  public var kind: BirthEntryFact.Kind
  public var name: String
  public var sex: Sex
  public var bornOn: PartialDate?
  public var diedOn: PartialDate?
  public var identifier: String
  public var village: String
  /// The number of the paper that the entry rests on (`gbtSo`), digits as written.
  public var citedNotice: String
  /// Nil when the entry's day cannot be read.
  public var registeredOn: PartialDate?
  public var annulledOn: PlainDate?
  /// Whether a court declared the death, so that its day says nothing about delay.
  public var isDeclared: Bool
  /// The names as written.
  public var spelt = SpeltNames()

  public init(
    reference: String, kind: BirthEntryFact.Kind = .first, name: String, sex: Sex = .unknown,
    bornOn: PartialDate? = nil, diedOn: PartialDate?, identifier: String = "",
    village: String = "", citedNotice: String = "", registeredOn: PartialDate?,
    annulledOn: PlainDate? = nil, isDeclared: Bool = false
  ) {
    self.reference = reference
    self.kind = kind
    self.name = name
    self.sex = sex
    self.bornOn = bornOn
    self.diedOn = diedOn
    self.identifier = identifier
    self.village = village
    self.citedNotice = citedNotice
    self.registeredOn = registeredOn
    self.annulledOn = annulledOn
    self.isDeclared = isDeclared
  }
}
