public import CivilDate
public import VitalStatistics

/// What the population list says of a resident. Names are folded, empty when not given.
public struct ResidentFact: Sendable, Equatable {
  public var reference: String
  public var name: String
  public var motherName: String
  public var fatherName: String
  public var sex: Sex
  public var bornOn: PartialDate?
  public var identifier: String
  public var village: String
  /// The names as written.
  public var spelt = SpeltNames()

  public init(
    reference: String, name: String, motherName: String = "", fatherName: String = "",
    sex: Sex = .unknown, bornOn: PartialDate?, identifier: String = "", village: String = ""
  ) {
    self.reference = reference
    self.name = name
    self.motherName = motherName
    self.fatherName = fatherName
    self.sex = sex
    self.bornOn = bornOn
    self.identifier = identifier
    self.village = village
  }
}
