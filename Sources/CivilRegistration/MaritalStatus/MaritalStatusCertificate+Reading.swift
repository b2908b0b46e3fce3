import CivilDate

extension MaritalStatusCertificate: RowFacts {
  public static var kind: SourceKind { .maritalStatus }

  /// Reads a row; see the type for what refuses it.
  public static func read(
    _ row: inout RowReader<MaritalStatusColumn>
  ) -> MaritalStatusCertificate? {
    if row.isEmpty(.so, .nxnHoTen, .ngayDangKy) {
      row.refuse(.empty, nil)
      return nil
    }
    let name = row.name(.nxnHoTen)
    if name == nil { row.refuse(.nameMissing, .nxnHoTen) }
    guard let header = row.bookHeader(office: .noiCap), let name else { return nil }

    let sex = row.sex(.nxnGioiTinh)
    let bornOn = row.date(.nxnNgaySinh, ageOn: .day(header.registeredOn))
    row.checkOrder(.nxnNgaySinh, bornOn, writtenOn: header.registeredOn)
    let identity = row.identity(
      nil, paperKind: .nxnLoaiGiayToTuyThan, paper: .nxnSoGiayToTuyThan, sex: sex, bornOn: bornOn)
    let person = RecordedPerson(
      name: name, sex: sex, bornOn: bornOn, identifier: identity.identifier, paper: identity.paper,
      ethnicity: row.text(.nxnDanToc), nationality: row.text(.nxnQuocTich),
      residence: row.residence(.nxnNoiCuTru, kind: .nxnLoaiCuTru))
    return MaritalStatusCertificate(
      header: header, person: person, livedAt: row.text(.nxnThoiGianCuTruTai),
      livedFrom: row.date(.nxnThoiGianCuTruTu), livedUntil: row.date(.nxnThoiGianCuTruDen),
      status: row.text(.nxnTinhTrangHonNhan), purpose: row.text(.nxnMucDichSuDung),
      informant: row.name(.nycHoTen).map { Informant(name: $0, relation: row.text(.nycQuanHe)) })
  }
}
