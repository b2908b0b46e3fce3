/// A person who bears an identity number that a form states for one of its own.
public struct NumberHolder: Hashable, Sendable {
  /// How far the papers under a number agree with the person of the form.
  public enum Agreement: String, CaseIterable, Hashable, Sendable {
    /// A paper under the number has the name, and a birth that does not speak against it.
    case same
    /// The name is the same, and no paper has a birth that fits.
    case otherBirth
    /// The name differs, but by one letter, or the day of birth is the same: most likely one person.
    case otherName
    /// Nothing says that it is the same person.
    case another
  }

  /// Whose number in the form.
  public var role: FormRole
  public var number: PersonalIdentifier
  public var name: String
  public var isAlive: Bool
  /// The paper that says so, to be shown.
  public var reference: String
  public var agreement: Agreement

  public init(
    role: FormRole, number: PersonalIdentifier, name: String, isAlive: Bool, reference: String,
    agreement: Agreement
  ) {
    self.role = role
    self.number = number
    self.name = name
    self.isAlive = isAlive
    self.reference = reference
    self.agreement = agreement
  }
}
