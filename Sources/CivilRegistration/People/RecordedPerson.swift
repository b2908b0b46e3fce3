public import CivilDate

/// A person as one paper describes them; nothing here is compared with other papers.
public struct RecordedPerson: Hashable, Sendable {
  /// As written; nil when the paper names nobody.
  public var name: String?
  public var sex: RecordedSex?
  public var bornOn: PartialDate?
  public var identifier: PersonalIdentifier?
  /// Another identity paper, or a number that is none.
  public var paper: IdentityPaper?
  public var ethnicity: String?
  public var nationality: String?
  public var residence: Residence?

  public init(
    name: String? = nil, sex: RecordedSex? = nil, bornOn: PartialDate? = nil,
    identifier: PersonalIdentifier? = nil, paper: IdentityPaper? = nil, ethnicity: String? = nil,
    nationality: String? = nil, residence: Residence? = nil
  ) {
    self.name = name
    self.sex = sex
    self.bornOn = bornOn
    self.identifier = identifier
    self.paper = paper
    self.ethnicity = ethnicity
    self.nationality = nationality
    self.residence = residence
  }

  /// The personal number, or else the number of another paper; nil when there is none.
  public var identityNumber: String? { identifier?.text ?? paper?.number }
}
