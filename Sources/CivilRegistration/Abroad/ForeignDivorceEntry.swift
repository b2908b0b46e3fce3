public import CivilDate

/// An entry of the register of divorces and annulments abroad (Sổ ghi chú ly hôn).
///
/// The row is refused when it names neither spouse, or has no day of registration.
public struct ForeignDivorceEntry: Hashable, Sendable {
  public var header: EntryHeader
  /// Nil when the row does not say, or in a code that nobody knows.
  public var matter: ForeignDivorceMatter?
  public var wife: RecordedPerson?
  public var husband: RecordedPerson?
  public var effectiveOn: PartialDate?
  public var marriage: CitedMarriage
}

extension ForeignDivorceEntry: RowFacts {
  public static var kind: SourceKind { .foreignDivorce }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<ForeignDivorceColumn>) -> ForeignDivorceEntry? {
    if row.isEmpty(.so, .lhVoHoTen, .lhChongHoTen, .ngayDangKy) {
      row.refuse(.empty, nil)
      return nil
    }
    switch (row.text(.lhVoHoTen), row.text(.lhChongHoTen)) {
    case (nil, nil): row.refuse(.nameMissing, .lhChongHoTen)
    case (nil, _): row.warn(.spouseMissing, .lhVoHoTen)
    case (_, nil): row.warn(.spouseMissing, .lhChongHoTen)
    default: break
    }
    guard let header = row.header(in: nil) else { return nil }

    let day = header.registeredOn
    return ForeignDivorceEntry(
      header: header, matter: row.code(.loaiGhiChu),
      wife: row.person(wife, sex: .female, writtenOn: day),
      husband: row.person(husband, sex: .male, writtenOn: day),
      effectiveOn: row.date(.lhNgayHieuLuc),
      marriage: CitedMarriage(
        number: row.text(.lhSoKetHon).flatMap { EntryNumber(cell: $0) },
        numberText: row.text(.lhSoKetHon), registeredOn: row.date(.lhNgayKetHon),
        office: row.text(.lhNoiKetHon).map(Office.init)))
  }

  private static let wife = PersonColumns<ForeignDivorceColumn>(
    name: .lhVoHoTen, bornOn: .lhVoNgaySinh, ethnicity: .lhVoDanToc, nationality: .lhVoQuocTich,
    residenceKind: .lhVoLoaiCuTru, residence: .lhVoNoiCuTru,
    paperKind: .lhVoLoaiGiayToTuyThan, paper: .lhVoSoGiayToTuyThan)

  private static let husband = PersonColumns<ForeignDivorceColumn>(
    name: .lhChongHoTen, bornOn: .lhChongNgaySinh, ethnicity: .lhChongDanToc,
    nationality: .lhChongQuocTich, residenceKind: .lhChongLoaiCuTru,
    residence: .lhChongNoiCuTru, paperKind: .lhChongLoaiGiayToTuyThan,
    paper: .lhChongSoGiayToTuyThan)
}
