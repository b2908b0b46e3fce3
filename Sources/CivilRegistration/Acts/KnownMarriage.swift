public import CivilDate

/// A marriage that the register knows of a person of the form.
public struct KnownMarriage: Hashable, Sendable {
  public var role: FormRole
  public var certainty: Certainty
  public var spouseName: String
  public var registeredOn: PlainDate
  /// Number and book, to be shown.
  public var reference: String
  /// Whether the two persons of the form are its husband and wife.
  public var isOfBoth: Bool
  /// The death entry of somebody with the name and birthday of the spouse, who may be the spouse; nil for none.
  public var perhapsEndedBy: String?

  public init(
    role: FormRole, certainty: Certainty, spouseName: String, registeredOn: PlainDate,
    reference: String, isOfBoth: Bool = false, perhapsEndedBy: String? = nil
  ) {
    self.isOfBoth = isOfBoth
    self.perhapsEndedBy = perhapsEndedBy
    self.role = role
    self.certainty = certainty
    self.spouseName = spouseName
    self.registeredOn = registeredOn
    self.reference = reference
  }
}
