public import CivilDate

/// A divorce abroad of a person of the form that stands in the book of such divorces here.
public struct KnownForeignDivorce: Hashable, Sendable {
  public var role: FormRole
  public var decidedOn: PartialDate?
  public var country: String
  public var reference: String

  public init(role: FormRole, decidedOn: PartialDate?, country: String, reference: String) {
    self.role = role
    self.decidedOn = decidedOn
    self.country = country
    self.reference = reference
  }
}
