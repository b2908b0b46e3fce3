public import CivilDate

/// An entry of the guardianship register, with what became of it.
///
/// The row is refused when it names neither guardian nor ward, or has no day of registration.
public struct GuardianshipEntry: Hashable, Sendable {
  public var header: EntryHeader
  /// Nil when the row does not say, or in a code that nobody knows.
  public var kind: GuardianshipKind?
  public var guardian: RecordedPerson?
  public var ward: RecordedPerson?
  /// Who watches over the guardian; nil while nobody does.
  public var supervisor: String?
  /// The day on which its end was noted; nil while it lasts.
  public var endedOn: PartialDate?
  /// Whether the entry says that it has ended, with or without a day.
  public var isEnded: Bool
  public var informant: Informant?
}

extension GuardianshipEntry: RowFacts {
  public static var kind: SourceKind { .guardianship }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<GuardianshipColumn>) -> GuardianshipEntry? {
    if row.isEmpty(.so, .ghHoTen, .dghHoTen, .ngayDangKy) {
      row.refuse(.empty, nil)
      return nil
    }
    switch (row.text(.ghHoTen), row.text(.dghHoTen)) {
    case (nil, nil): row.refuse(.nameMissing, .ghHoTen)
    case (nil, _): row.warn(.nameMissing, .ghHoTen)
    case (_, nil): row.warn(.nameMissing, .dghHoTen)
    default: break
    }
    guard let header = row.header(in: nil) else { return nil }

    let day = header.registeredOn
    return GuardianshipEntry(
      header: header, kind: row.code(.loaiGiamHo), guardian: row.person(guardian, writtenOn: day),
      ward: row.person(ward, writtenOn: day), supervisor: row.name(.gsHoTen),
      endedOn: row.date(.chamDutNgayGhiChu), isEnded: row.text(.tinhTrangGiamHo) != nil,
      informant: row.name(.nycHoTen).map { Informant(name: $0, relation: row.text(.nycQuanHe)) })
  }

  private static let guardian = PersonColumns<GuardianshipColumn>(
    name: .ghHoTen, sex: .ghGioiTinh, bornOn: .ghNgaySinh, ethnicity: .ghDanToc,
    nationality: .ghQuocTich, residenceKind: .ghLoaiCuTru, residence: .ghNoiCuTru,
    paperKind: .ghLoaiGiayToTuyThan, paper: .ghSoGiayToTuyThan)

  private static let ward = PersonColumns<GuardianshipColumn>(
    name: .dghHoTen, sex: .dghGioiTinh, bornOn: .dghNgaySinh, ethnicity: .dghDanToc,
    nationality: .dghQuocTich, residenceKind: .dghLoaiCuTru, residence: .dghNoiCuTru,
    paperKind: .dghLoaiGiayToTuyThan, paper: .dghSoGiayToTuyThan)
}
