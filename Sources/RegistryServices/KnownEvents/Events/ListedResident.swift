public import CivilDate

/// A person of the population list, and whether a birth entry of the person is known.
public struct ListedResident: Sendable, Equatable, Identifiable {
  /// Reference of the first of the person's rows in the list.
  public var id: String
  /// All rows of the list that are this person, sorted.
  public var rows: [String]
  /// The birth as its best paper has it: an entry speaks before the list.
  public var bornOn: PartialDate?
  /// The earliest valid entry of any kind; nil for a resident without an entry.
  public var registration: KnownRegistration?
  /// The first day on which the person is known to be dead.
  public var diedOn: PlainDate?
  public var isPresumed: Bool

  public init(
    id: String, rows: [String], bornOn: PartialDate?, registration: KnownRegistration? = nil,
    diedOn: PlainDate? = nil, isPresumed: Bool = false
  ) {
    self.id = id
    self.rows = rows
    self.bornOn = bornOn
    self.registration = registration
    self.diedOn = diedOn
    self.isPresumed = isPresumed
  }
}
