public import CivilDate

/// A marriage that the register knows of a person of the form.
public struct KnownMarriage: Hashable, Sendable {
  public var role: FormRole
  public var certainty: Certainty
  public var spouseName: String
  public var registeredOn: PlainDate
  /// Number and book, to be shown.
  public var reference: String

  public init(
    role: FormRole, certainty: Certainty, spouseName: String, registeredOn: PlainDate,
    reference: String
  ) {
    self.role = role
    self.certainty = certainty
    self.spouseName = spouseName
    self.registeredOn = registeredOn
    self.reference = reference
  }
}
