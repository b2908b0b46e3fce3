public import CivilDate

/// A person whom the birth register holds, once however many entries speak of the person.
public struct RegisteredPerson: Sendable, Equatable, Identifiable {
  /// Reference of the entry that counts: the earliest valid one.
  public var id: String
  /// All entries of the person, sorted.
  public var entries: [String]
  public var registration: KnownRegistration
  /// The first day on which the person is known to be dead.
  public var diedOn: PlainDate?

  public init(
    id: String, entries: [String], registration: KnownRegistration, diedOn: PlainDate? = nil
  ) {
    self.id = id
    self.entries = entries
    self.registration = registration
    self.diedOn = diedOn
  }
}
