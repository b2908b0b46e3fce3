public import CivilDate

/// A death that the register knows of a person of the form.
public struct KnownDeath: Hashable, Sendable {
  public var role: FormRole
  public var certainty: Certainty
  public var diedOn: PartialDate?
  public var reference: String

  public init(role: FormRole, certainty: Certainty, diedOn: PartialDate?, reference: String) {
    self.role = role
    self.certainty = certainty
    self.diedOn = diedOn
    self.reference = reference
  }
}
