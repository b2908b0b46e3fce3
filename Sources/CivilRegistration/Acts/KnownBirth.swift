public import CivilDate

/// A birth that the register knows of the form's mother.
public struct KnownBirth: Hashable, Sendable {
  public var certainty: Certainty
  public var childName: String
  public var bornOn: PartialDate
  public var reference: String

  public init(certainty: Certainty, childName: String, bornOn: PartialDate, reference: String) {
    self.certainty = certainty
    self.childName = childName
    self.bornOn = bornOn
    self.reference = reference
  }
}
