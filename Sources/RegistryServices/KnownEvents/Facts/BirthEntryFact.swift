public import CivilDate
public import VitalStatistics

/// What a birth entry of the register says, as far as it can tell whose birth it is.
///
/// Names are folded (`VietnameseText.folded`), empty when the entry has none.
public struct BirthEntryFact: Sendable, Equatable {
  /// What an entry of the birth register is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// A birth registered for the first time, in time or late.
    case first
    /// Registered again because register and papers are lost (đăng ký lại).
    case reregistration
    /// A birth registered abroad, noted here (ghi vào sổ).
    case notedFromAbroad
  }

  /// The paper's own id, unlike that of any other paper.
  public var reference: String
  public var kind: Kind
  public var name: String
  public var motherName: String
  public var fatherName: String
  public var sex: Sex
  public var bornOn: PartialDate?
  /// Personal identification number of the child.
  public var identifier: String
  public var motherIdentifier: String
  /// The mother's village, as `VillageName.folded` gives it.
  public var village: String
  /// Nil when the entry's day cannot be read.
  public var registeredOn: PartialDate?
  /// The day from which the entry is void.
  public var annulledOn: PlainDate?
  /// Whether the date of birth was declared by law (a found child), and so says nothing about delay.
  public var isDeclared: Bool
  /// Whether the birth happened abroad although it was first registered here.
  public var isBornAbroad: Bool
  /// The names as written.
  public var spelt = SpeltNames()
  /// What the entry said when it was written, where a later act changed whose birth it tells: one fact, or none.
  /// Notice and list may know the child as it was written first.
  public var asWritten: [BirthEntryFact] = []

  public init(
    reference: String, kind: Kind = .first, name: String, motherName: String = "",
    fatherName: String = "", sex: Sex = .unknown, bornOn: PartialDate?, identifier: String = "",
    motherIdentifier: String = "", village: String = "", registeredOn: PartialDate?,
    annulledOn: PlainDate? = nil, isDeclared: Bool = false, isBornAbroad: Bool = false
  ) {
    self.reference = reference
    self.kind = kind
    self.name = name
    self.motherName = motherName
    self.fatherName = fatherName
    self.sex = sex
    self.bornOn = bornOn
    self.identifier = identifier
    self.motherIdentifier = motherIdentifier
    self.village = village
    self.registeredOn = registeredOn
    self.annulledOn = annulledOn
    self.isDeclared = isDeclared
    self.isBornAbroad = isBornAbroad
  }
}
