public import CivilDate

/// The registration of a known event.
public struct KnownRegistration: Sendable, Equatable {
  /// Reference of the entry.
  public var entry: String
  /// Nil when the day of the entry cannot be read.
  public var registeredOn: PartialDate?
  /// The day from which the entry is void.
  public var annulledOn: PlainDate?

  public init(entry: String, registeredOn: PartialDate?, annulledOn: PlainDate? = nil) {
    self.entry = entry
    self.registeredOn = registeredOn
    self.annulledOn = annulledOn
  }
}
