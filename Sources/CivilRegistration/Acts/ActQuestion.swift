public import LegalRules

/// All that an act is decided by, besides its form: the same question has the same answer, whenever it is
/// asked.
public struct ActQuestion: Sendable {
  public var moment: ActMoment
  public var law: LawBook
  public var office: SigningOffice
  /// What the register knows of the persons and entries in the form.
  public var knowledge: RegisterKnowledge

  public init(
    moment: ActMoment, law: LawBook, office: SigningOffice, knowledge: RegisterKnowledge
  ) {
    self.moment = moment
    self.law = law
    self.office = office
    self.knowledge = knowledge
  }
}
