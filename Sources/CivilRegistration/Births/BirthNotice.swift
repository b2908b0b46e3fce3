public import CivilDate

/// A notice of a birth (giấy chứng sinh) from a health facility.
///
/// The row is refused when it names neither mother nor child, or has no readable date of birth: such a
/// notice tells of no birth that could be found again.
public struct BirthNotice: Hashable, Sendable {
  /// The number of the notice; nil when it has none.
  public var number: String?
  public var issuedOn: PartialDate?
  public var facility: String?
  /// The name is nil when the notice does not give it.
  public var mother: RecordedPerson
  public var fatherName: String?
  public var bornOn: PartialDate
  public var bornAt: ClockTime?
  public var sex: RecordedSex?
  /// Weight at birth in grams.
  public var weight: Int?
  /// The name that the parents intend; nil when they have not chosen.
  public var intendedName: String?
  /// Children of this delivery; nil when the notice does not say.
  public var childCount: Int?
}

extension BirthNotice: RowFacts {
  public static var kind: SourceKind { .birthNotice }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<BirthNoticeColumn>) -> BirthNotice? {
    if row.isEmpty(.soChungSinh, .hoTenMe, .duDinhDatTen, .ngayGioSinh) {
      row.refuse(.empty, nil)
      return nil
    }
    let motherName = row.name(.hoTenMe)
    let intendedName = row.name(.duDinhDatTen)
    if motherName == nil, intendedName == nil { row.refuse(.nameMissing, .hoTenMe) }
    guard let (bornOn, bornAt) = row.requiredDate(.ngayGioSinh) else { return nil }

    let number = row.text(.soChungSinh)
    if number == nil { row.warn(.referenceMissing, .soChungSinh) }
    let issuedOn = row.date(.ngayCap)
    if let issued = issuedOn?.date { row.checkOrder(.ngayGioSinh, bornOn, writtenOn: issued) }
    let motherBornOn = row.date(.ngaySinhMe, ageOn: bornOn)
    let identity = row.identity(.soDinhDanhMe, sex: .female, bornOn: motherBornOn)
    let mother = RecordedPerson(
      name: motherName, sex: .female, bornOn: motherBornOn, identifier: identity.identifier,
      paper: identity.paper, residence: row.text(.noiCuTruMe).map { Residence(text: $0) })
    return BirthNotice(
      number: number, issuedOn: issuedOn, facility: row.text(.coSoYTe), mother: mother,
      fatherName: row.name(.hoTenCha), bornOn: bornOn, bornAt: bornAt, sex: row.sex(.gioiTinhCon),
      weight: row.count(.canNang), intendedName: intendedName, childCount: row.count(.soCon))
  }
}
