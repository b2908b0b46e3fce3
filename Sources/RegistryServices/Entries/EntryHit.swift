public import CivilDate
public import CivilRegistration

/// An entry as a list shows it to somebody who has to choose one.
public struct EntryHit: Sendable, Equatable, Identifiable {
  public var id: String
  public var register: RegisterKind
  /// Number and year: `122/2001`.
  public var reference: String
  /// Day on which it was registered; nil when it is not known.
  public var registeredOn: PartialDate?
  /// The office that wrote it.
  public var issuer: String
  /// Day of the birth, death or marriage; nil when it is not known.
  public var eventOn: PartialDate?
  /// Those whom the entry is about, in the order of its kind.
  public var names: [String]

  public init(
    id: String, register: RegisterKind, reference: String, registeredOn: PartialDate?,
    issuer: String, eventOn: PartialDate?, names: [String]
  ) {
    self.id = id
    self.register = register
    self.reference = reference
    self.registeredOn = registeredOn
    self.issuer = issuer
    self.eventOn = eventOn
    self.names = names
  }
}
