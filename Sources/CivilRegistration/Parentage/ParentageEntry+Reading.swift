import CivilDate

extension ParentageEntry: RowFacts {
  public static var kind: SourceKind { .parentage }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<ParentageColumn>) -> ParentageEntry? {
    if row.isEmpty(.so, .cmHoTen, .ncHoTen, .ngayDangKy) {
      row.refuse(.empty, nil)
      return nil
    }
    let parentName = row.name(.cmHoTen)
    let childName = row.name(.ncHoTen)
    switch (parentName, childName) {
    case (nil, nil): row.refuse(.nameMissing, .cmHoTen)
    case (nil, _): row.warn(.nameMissing, .cmHoTen)
    case (_, nil): row.warn(.nameMissing, .ncHoTen)
    default: break
    }
    guard let header = row.header(in: nil) else { return nil }

    let recognition: ParentageRecognition? = row.code(.loaiXacNhan)
    return ParentageEntry(
      header: header, recognition: recognition, decisionNumber: row.text(.quyetDinhSo),
      parent: parentName.map {
        parent($0, sex: recognition?.parentSex, on: header.registeredOn, &row)
      },
      child: childName.map { child($0, on: header.registeredOn, &row) },
      informant: row.name(.nycHoTen).map {
        Informant(name: $0, relation: row.text(.nycQHNguoiDuocNhan))
      })
  }

  private static func parent(
    _ name: String, sex: RecordedSex?, on day: PlainDate, _ row: inout RowReader<ParentageColumn>
  ) -> RecordedPerson {
    let bornOn = row.date(.cmNgaySinh, ageOn: .day(day))
    row.checkOrder(.cmNgaySinh, bornOn, writtenOn: day)
    let identity = row.identity(
      nil, paperKind: .cmLoaiGiayToTuyThan, paper: .cmSoGiayToTuyThan, sex: sex, bornOn: bornOn)
    return RecordedPerson(
      name: name, sex: sex, bornOn: bornOn, identifier: identity.identifier,
      paper: identity.paper, ethnicity: row.text(.cmDanToc), nationality: row.text(.cmQuocTich),
      residence: row.residence(.cmNoiCuTru, kind: .cmLoaiCuTru))
  }

  private static func child(
    _ name: String, on day: PlainDate, _ row: inout RowReader<ParentageColumn>
  ) -> RecordedPerson {
    let bornOn = row.date(.ncNgaySinh, ageOn: .day(day))
    row.checkOrder(.ncNgaySinh, bornOn, writtenOn: day)
    let identity = row.identity(
      nil, paperKind: .ncLoaiGiayToTuyThan, paper: .ncSoGiayToTuyThan, sex: nil, bornOn: bornOn)
    return RecordedPerson(
      name: name, bornOn: bornOn, identifier: identity.identifier, paper: identity.paper,
      ethnicity: row.text(.ncDanToc), nationality: row.text(.ncQuocTich),
      residence: row.residence(.ncNoiCuTru, kind: .ncLoaiCuTru))
  }
}
