import CivilDate

/// A resident of the commune in the population list of the police.
///
/// The row is refused when it names nobody.
public struct Resident: Hashable, Sendable {
  /// The list's own number for the person; nil when it has none.
  public var code: String?
  public var person: RecordedPerson
  public var fatherName: String?
  public var motherName: String?
  /// The village or neighbourhood as written.
  public var villageText: String?
  /// As written: "Thường trú", "Tạm trú".
  public var residenceStatus: String?

  public var village: Village? { villageText.flatMap { Village(cell: $0) } }
}

extension Resident: RowFacts {
  public static var kind: SourceKind { .residents }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<ResidentColumn>) -> Resident? {
    if row.isEmpty(.maSo, .hoTen, .ngaySinh, .soDinhDanh) {
      row.refuse(.empty, nil)
      return nil
    }
    guard let name = row.name(.hoTen) else {
      row.refuse(.nameMissing, .hoTen)
      return nil
    }
    let sex = row.sex(.gioiTinh)
    if row.text(.ngaySinh) == nil { row.warn(.dateMissing, .ngaySinh) }
    let bornOn = row.date(.ngaySinh)
    let identity = row.identity(.soDinhDanh, sex: sex, bornOn: bornOn)
    let village = row.text(.thonToDanPho)
    let person = RecordedPerson(
      name: name, sex: sex, bornOn: bornOn, identifier: identity.identifier, paper: identity.paper,
      residence: village.map { Residence(text: $0) })
    return Resident(
      code: row.text(.maSo), person: person, fatherName: row.name(.hoTenCha),
      motherName: row.name(.hoTenMe), villageText: village,
      residenceStatus: row.text(.tinhTrangCuTru))
  }
}
