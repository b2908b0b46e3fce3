public import CivilDate
public import VitalStatistics

/// A birth of which at least one paper tells, with all its papers.
public struct KnownBirth: Sendable, Equatable, Identifiable {
  /// Made of the reference of its first paper: entry, else notice, else resident.
  public var id: String
  /// From the entry, else the notice, else the population list.
  public var bornOn: PartialDate?
  public var sex: Sex
  /// The earliest valid first registration; nil when there is none.
  public var registration: KnownRegistration?
  /// References of its entries of every kind, notices and residents; each sorted.
  public var entries: [String]
  public var notices: [String]
  public var residents: [String]
  /// Whether all its entries are re-registrations or notes from abroad: then it is no birth of the
  /// cohort, neither registered here nor missing.
  public var isRegisteredElsewhere: Bool
  public var isDeclared: Bool
  public var isBornAbroad: Bool
  /// Whether papers were joined that a person has still to look at.
  public var isPresumed: Bool

  /// Whether a void entry is all that tells of it: no notice, no resident. Whether the birth is registered
  /// again makes no difference, for that registers no birth of its year.
  public var isOfEntryAlone: Bool {
    registration?.annulledOn != nil && notices.isEmpty && residents.isEmpty
  }

  public init(
    id: String, bornOn: PartialDate?, sex: Sex, registration: KnownRegistration?,
    entries: [String] = [], notices: [String] = [], residents: [String] = [],
    isRegisteredElsewhere: Bool = false, isDeclared: Bool = false, isBornAbroad: Bool = false,
    isPresumed: Bool = false
  ) {
    self.id = id
    self.bornOn = bornOn
    self.sex = sex
    self.registration = registration
    self.entries = entries
    self.notices = notices
    self.residents = residents
    self.isRegisteredElsewhere = isRegisteredElsewhere
    self.isDeclared = isDeclared
    self.isBornAbroad = isBornAbroad
    self.isPresumed = isPresumed
  }
}
