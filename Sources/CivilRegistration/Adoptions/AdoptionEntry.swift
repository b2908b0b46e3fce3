import CivilDate

/// An entry of the adoption register. Only those who may read adoptions see it.
///
/// The row is refused when it names neither adopter nor child, or has no day of registration.
public struct AdoptionEntry: Hashable, Sendable {
  public var header: EntryHeader
  /// The adoptive father and mother; nil where there is none.
  public var father: RecordedPerson?
  public var mother: RecordedPerson?
  public var child: RecordedPerson?
  /// The id of the child's birth entry in the books here; nil when it stands elsewhere.
  public var birthEntryID: String?
  public var isEnded: Bool
}

extension AdoptionEntry: RowFacts {
  public static var kind: SourceKind { .adoption }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<AdoptionColumn>) -> AdoptionEntry? {
    if row.isEmpty(.so, .chaNuoiHoTen, .meNuoiHoTen, .conNuoiHoTen, .ngayDangKy) {
      row.refuse(.empty, nil)
      return nil
    }
    let hasParent = !row.isEmpty(.chaNuoiHoTen, .meNuoiHoTen)
    switch (hasParent, row.text(.conNuoiHoTen)) {
    case (false, nil): row.refuse(.nameMissing, .conNuoiHoTen)
    case (false, _): row.warn(.nameMissing, .chaNuoiHoTen)
    case (_, nil): row.warn(.nameMissing, .conNuoiHoTen)
    default: break
    }
    guard let header = row.header(in: nil) else { return nil }

    let day = header.registeredOn
    return AdoptionEntry(
      header: header, father: row.person(father, sex: .male, writtenOn: day),
      mother: row.person(mother, sex: .female, writtenOn: day),
      child: row.person(child, writtenOn: day), birthEntryID: row.text(.mucKhaiSinh),
      isEnded: row.text(.tinhTrangNuoiConNuoi) != nil)
  }

  private static let father = PersonColumns<AdoptionColumn>(
    name: .chaNuoiHoTen, bornOn: .chaNuoiNgaySinh, ethnicity: .chaNuoiDanToc,
    nationality: .chaNuoiQuocTich, residenceKind: .chaNuoiLoaiCuTru, residence: .chaNuoiNoiCuTru,
    paperKind: .chaNuoiLoaiGiayToTuyThan, paper: .chaNuoiSoGiayToTuyThan)

  private static let mother = PersonColumns<AdoptionColumn>(
    name: .meNuoiHoTen, bornOn: .meNuoiNgaySinh, ethnicity: .meNuoiDanToc,
    nationality: .meNuoiQuocTich, residenceKind: .meNuoiLoaiCuTru, residence: .meNuoiNoiCuTru,
    paperKind: .meNuoiLoaiGiayToTuyThan, paper: .meNuoiSoGiayToTuyThan)

  private static let child = PersonColumns<AdoptionColumn>(
    name: .conNuoiHoTen, sex: .conNuoiGioiTinh, bornOn: .conNuoiNgaySinh,
    ethnicity: .conNuoiDanToc, nationality: .conNuoiQuocTich, residenceKind: .conNuoiLoaiCuTru,
    residence: .conNuoiNoiCuTru, paperKind: .conNuoiLoaiGiayToTuyThan,
    paper: .conNuoiSoGiayToTuyThan)
}
