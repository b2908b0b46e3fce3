public import CivilDate

/// A person named in a paper, in one part.
public struct PersonMention: Sendable, Equatable {
  /// The part that a paper gives a person.
  public enum Role: String, Sendable, CaseIterable {
    case child, mother, father, deceased, husband, wife, resident, surveyed
    /// Of a recognition: the parent, and the child who is recognised or recognises.
    case parent, recognised
    /// Of whom a marital-status certificate speaks.
    case certified
    /// Of a guardianship.
    case guardian, ward
    /// Of a declaration of death that was cancelled: the person is alive.
    case declaredDead
  }

  public var role: Role
  public var name: String
  /// The name folded for search: small letters without marks.
  public var searchKey: String
  /// `male`, `female`, `undetermined`, or empty.
  public var sex: String
  public var birthOn: PartialDate?
  /// Personal identification number or old identity-card number; empty when the paper has none.
  public var identifier: String
  public var village: String

  public init(
    role: Role, name: String, searchKey: String, sex: String = "", birthOn: PartialDate? = nil,
    identifier: String = "", village: String = ""
  ) {
    self.role = role
    self.name = name
    self.searchKey = searchKey
    self.sex = sex
    self.birthOn = birthOn
    self.identifier = identifier
    self.village = village
  }
}
