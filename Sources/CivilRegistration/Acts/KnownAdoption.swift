/// An adoption by which one of two people who want to marry is, or was, the adoptive parent of the other.
public struct KnownAdoption: Hashable, Sendable {
  public var certainty: Certainty
  /// Who of the two adopted the other: `husband` or `wife`.
  public var adopter: FormRole
  /// The number in the book of adoptions.
  public var reference: String

  public init(certainty: Certainty, adopter: FormRole, reference: String) {
    self.certainty = certainty
    self.adopter = adopter
    self.reference = reference
  }
}
