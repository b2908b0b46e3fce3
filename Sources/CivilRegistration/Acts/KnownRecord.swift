/// The own birth record of a person of the form.
public struct KnownRecord: Hashable, Sendable {
  public var role: FormRole
  public var certainty: Certainty
  public var person: RecordedPerson
  public var reference: String

  public init(
    role: FormRole, certainty: Certainty, person: RecordedPerson, reference: String
  ) {
    self.role = role
    self.certainty = certainty
    self.person = person
    self.reference = reference
  }
}
