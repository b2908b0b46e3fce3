/// A person who bears an identity number that a form states for one of its own.
public struct NumberHolder: Hashable, Sendable {
  /// Whose number in the form.
  public var role: FormRole
  public var number: PersonalIdentifier
  public var name: String
  public var isAlive: Bool
  /// The paper that says so, to be shown.
  public var reference: String
  /// Whether the register takes holder and person of the form for one and the same.
  public var isSamePerson: Bool

  public init(
    role: FormRole, number: PersonalIdentifier, name: String, isAlive: Bool, reference: String,
    isSamePerson: Bool
  ) {
    self.role = role
    self.number = number
    self.name = name
    self.isAlive = isAlive
    self.reference = reference
    self.isSamePerson = isSamePerson
  }
}
