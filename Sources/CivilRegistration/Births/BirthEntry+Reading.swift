import CivilDate

extension BirthEntry: RowFacts {
  public static var kind: SourceKind { .birth }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<BirthColumn>) -> BirthEntry? {
    if row.isEmpty(.so, .nksHoTen, .ngayDangKy, .nksNgaySinh) {
      row.refuse(.empty, nil)
      return nil
    }
    let name = row.name(.nksHoTen)
    if name == nil { row.refuse(.nameMissing, .nksHoTen) }
    guard let header = row.header(in: .birth), let name else { return nil }

    let sex = row.sex(.nksGioiTinh)
    let bornOn = birthDate(&row)
    row.checkOrder(.nksNgaySinh, bornOn, writtenOn: header.registeredOn)
    let identity = row.identity(.nksSoDinhDanh, sex: sex, bornOn: bornOn)
    let child = RecordedPerson(
      name: name, sex: sex, bornOn: bornOn, identifier: identity.identifier, paper: identity.paper,
      ethnicity: row.text(.nksDanToc), nationality: row.text(.nksQuocTich))
    let ageOn = bornOn ?? .day(header.registeredOn)
    let mother = mother(&row, ageOn: ageOn)
    checkAge(of: mother, at: bornOn, &row)
    return BirthEntry(
      header: header, child: child, birthPlace: row.text(.nksNoiSinh),
      birthPlaceCode: row.text(.nksNoiSinhDVHC), homeTown: row.text(.nksQueQuan),
      parents: row.code(.nksLoaiKhaiSinh), mother: mother,
      father: father(&row, ageOn: ageOn), informant: informant(&row))
  }

  /// The date in figures; where that cell is empty, the one in words beside it.
  private static func birthDate(_ row: inout RowReader<BirthColumn>) -> PartialDate? {
    if row.text(.nksNgaySinh) != nil { return row.date(.nksNgaySinh) }
    if row.text(.nksNgaySinhBangChu) != nil { return row.date(.nksNgaySinhBangChu) }
    row.warn(.dateMissing, .nksNgaySinh)
    return nil
  }

  private static func mother(
    _ row: inout RowReader<BirthColumn>, ageOn: PartialDate
  ) -> RecordedPerson? {
    guard let name = row.name(.meHoTen) else { return nil }
    let bornOn = row.date(.meNgaySinh, ageOn: ageOn)
    let identity = row.identity(
      .meSoDinhDanhCaNhan, paperKind: .meLoaiGiayToTuyThan, paper: .meSoGiayToTuyThan, sex: .female,
      bornOn: bornOn)
    return RecordedPerson(
      name: name, sex: .female, bornOn: bornOn, identifier: identity.identifier,
      paper: identity.paper, ethnicity: row.text(.meDanToc), nationality: row.text(.meQuocTich),
      residence: row.residence(.meNoiCuTru, kind: .meLoaiCuTru))
  }

  private static func father(
    _ row: inout RowReader<BirthColumn>, ageOn: PartialDate
  ) -> RecordedPerson? {
    guard let name = row.name(.chaHoTen) else { return nil }
    let bornOn = row.date(.chaNgaySinh, ageOn: ageOn)
    let identity = row.identity(
      .chaSoDinhDanhCaNhan, paperKind: .chaLoaiGiayToTuyThan, paper: .chaSoGiayToTuyThan,
      sex: .male, bornOn: bornOn)
    return RecordedPerson(
      name: name, sex: .male, bornOn: bornOn, identifier: identity.identifier,
      paper: identity.paper, ethnicity: row.text(.chaDanToc), nationality: row.text(.chaQuocTich),
      residence: row.residence(.chaNoiCuTru, kind: .chaLoaiCuTru))
  }

  private static func informant(_ row: inout RowReader<BirthColumn>) -> Informant? {
    row.name(.nycHoTen).map { Informant(name: $0, relation: row.text(.nycQuanHe)) }
  }

  /// Notes a mother who was certainly under 14 or over 55 at the birth.
  private static func checkAge(
    of mother: RecordedPerson?, at bornOn: PartialDate?, _ row: inout RowReader<BirthColumn>
  ) {
    guard let bornOn, let motherBornOn = mother?.bornOn else { return }
    let ages = motherBornOn.possibleYears(to: bornOn)
    if ages.upperBound < 14 || ages.lowerBound > 55 {
      row.warn(.motherAge, .meNgaySinh, [String(ages.upperBound)])
    }
  }
}

extension RowReader {
  /// The residence of a person; nil when the address says nothing.
  mutating func residence(_ column: Column, kind kindColumn: Column) -> Residence? {
    guard let text = text(column) else { return nil }
    let kind: Residence.Kind? = code(kindColumn)
    return Residence(kind: kind ?? .unknown, text: text)
  }
}
