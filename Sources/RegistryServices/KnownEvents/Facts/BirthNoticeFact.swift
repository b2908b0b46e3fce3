public import CivilDate
public import VitalStatistics

/// What a health facility's notice of a birth says. Names are folded, empty when not given.
public struct BirthNoticeFact: Sendable, Equatable {
  public var reference: String
  /// The name that the parents intend; empty when they have not chosen.
  public var name: String
  public var motherName: String
  public var fatherName: String
  public var sex: Sex
  public var bornOn: PartialDate?
  public var motherIdentifier: String
  public var village: String
  /// Children of this delivery; 0 when the notice does not say.
  public var childCount: Int
  /// The names as written.
  public var spelt = SpeltNames()

  public init(
    reference: String, name: String = "", motherName: String, fatherName: String = "",
    sex: Sex = .unknown, bornOn: PartialDate?, motherIdentifier: String = "",
    village: String = "", childCount: Int = 0
  ) {
    self.reference = reference
    self.name = name
    self.motherName = motherName
    self.fatherName = fatherName
    self.sex = sex
    self.bornOn = bornOn
    self.motherIdentifier = motherIdentifier
    self.village = village
    self.childCount = childCount
  }
}
