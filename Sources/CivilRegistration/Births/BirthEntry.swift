public import CivilDate

/// An entry of the birth register, as a row of the shared software gives it.
///
/// The row is refused when it names no child, or has no day of registration; every other want or
/// contradiction is a warning.
public struct BirthEntry: Hashable, Sendable {
  /// Which parents are known: the codes of the exchange format (`nksLoaiKhaiSinh`).
  public enum Parents: Int, CaseIterable, Hashable, Sendable {
    case bothKnown = 1
    case motherUnknown = 2
    case fatherUnknown = 3
    case bothUnknown = 4
    case abandoned = 5
  }

  public var header: EntryHeader
  public var child: RecordedPerson
  public var birthPlace: String?
  /// Code of the administrative unit of Việt Nam in which the child was born; nil when none is written.
  public var birthPlaceCode: String?
  public var homeTown: String?
  public var parents: Parents?
  /// Nil when the entry names no mother.
  public var mother: RecordedPerson?
  /// Nil when the entry names no father.
  public var father: RecordedPerson?
  public var informant: Informant?

  public var bornOn: PartialDate? { child.bornOn }

  /// Where the entry stands; nil without a number.
  public var locator: RegisterLocator? { header.locator(in: .birth) }

  /// Whether the law declared the day of birth, as for an abandoned child (decree 123/2015/NĐ-CP, article
  /// 14), so that it says nothing about delay.
  public var isBirthDateDeclared: Bool { parents == .abandoned }

  /// Where the child lives: with the mother, or else with the father.
  public var residence: Residence? { mother?.residence ?? father?.residence }
}
