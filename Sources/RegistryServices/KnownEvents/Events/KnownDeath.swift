public import CivilDate
public import VitalStatistics

/// A death of which at least one paper tells, with all its papers.
public struct KnownDeath: Sendable, Equatable, Identifiable {
  /// Made of the reference of its first paper: entry, else facility's notice, else village head's.
  public var id: String
  /// From the entry, else the facility, else the village head.
  public var diedOn: PartialDate?
  public var sex: Sex
  /// The earliest valid first registration; nil when there is none.
  public var registration: KnownRegistration?
  /// References of its entries and notices; each sorted.
  public var entries: [String]
  public var notices: [String]
  /// Whether all its entries are re-registrations or notes from abroad.
  public var isRegisteredElsewhere: Bool
  public var isDeclared: Bool
  /// Whether papers were joined that a person has still to look at.
  public var isPresumed: Bool

  /// Whether a void entry is all that tells of it: no notice of a facility or of a village head.
  public var isOfEntryAlone: Bool { registration?.annulledOn != nil && notices.isEmpty }

  public init(
    id: String, diedOn: PartialDate?, sex: Sex, registration: KnownRegistration?,
    entries: [String] = [], notices: [String] = [], isRegisteredElsewhere: Bool = false,
    isDeclared: Bool = false, isPresumed: Bool = false
  ) {
    self.id = id
    self.diedOn = diedOn
    self.sex = sex
    self.registration = registration
    self.entries = entries
    self.notices = notices
    self.isRegisteredElsewhere = isRegisteredElsewhere
    self.isDeclared = isDeclared
    self.isPresumed = isPresumed
  }
}
