import CivilDate

extension MarriageEntry: RowFacts {
  public static var kind: SourceKind { .marriage }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<MarriageColumn>) -> MarriageEntry? {
    if row.isEmpty(.so, .chongHoTen, .voHoTen, .ngayDangKy) {
      row.refuse(.empty, nil)
      return nil
    }
    let husbandName = row.name(.chongHoTen)
    let wifeName = row.name(.voHoTen)
    switch (husbandName, wifeName) {
    case (nil, nil): row.refuse(.nameMissing, .chongHoTen)
    case (nil, _): row.warn(.spouseMissing, .chongHoTen)
    case (_, nil): row.warn(.spouseMissing, .voHoTen)
    default: break
    }
    guard let header = row.header(in: .marriage) else { return nil }

    return MarriageEntry(
      header: header,
      husband: husbandName.map { husband($0, on: header.registeredOn, &row) },
      wife: wifeName.map { wife($0, on: header.registeredOn, &row) },
      relationBeganOn: row.date(.ngayXacLapQuanHeHonNhan), fate: fate(&row))
  }

  private static func husband(
    _ name: String, on day: PlainDate, _ row: inout RowReader<MarriageColumn>
  ) -> RecordedPerson {
    let bornOn = row.date(.chongNgaySinh, ageOn: .day(day))
    row.checkOrder(.chongNgaySinh, bornOn, writtenOn: day)
    let identity = row.identity(
      nil, paperKind: .chongLoaiGiayToTuyThan, paper: .chongSoGiayToTuyThan, sex: .male,
      bornOn: bornOn)
    return RecordedPerson(
      name: name, sex: .male, bornOn: bornOn, identifier: identity.identifier,
      paper: identity.paper, ethnicity: row.text(.chongDanToc),
      nationality: row.text(.chongQuocTich),
      residence: row.residence(.chongNoiCuTru, kind: .chongLoaiCuTru))
  }

  private static func wife(
    _ name: String, on day: PlainDate, _ row: inout RowReader<MarriageColumn>
  ) -> RecordedPerson {
    let bornOn = row.date(.voNgaySinh, ageOn: .day(day))
    row.checkOrder(.voNgaySinh, bornOn, writtenOn: day)
    let identity = row.identity(
      nil, paperKind: .voLoaiGiayToTuyThan, paper: .voSoGiayToTuyThan, sex: .female, bornOn: bornOn)
    return RecordedPerson(
      name: name, sex: .female, bornOn: bornOn, identifier: identity.identifier,
      paper: identity.paper, ethnicity: row.text(.voDanToc), nationality: row.text(.voQuocTich),
      residence: row.residence(.voNoiCuTru, kind: .voLoaiCuTru))
  }

  private static func fate(_ row: inout RowReader<MarriageColumn>) -> MarriageFate? {
    guard let text = row.text(.tinhTrangKetHon) else { return nil }
    let small = text.lowercased()
    if small.contains("ly hôn") || small.contains("li hôn") {
      return MarriageFate(kind: .divorced, text: text)
    }
    if small.contains("hủy") || small.contains("huỷ") {
      return MarriageFate(
        kind: .annulled, text: text, notedOn: row.date(.huyKetHonNgayGhiChu),
        ground: row.text(.huyKetHonCanCu))
    }
    if small.contains("công nhận") {
      return MarriageFate(
        kind: .recognised, text: text, notedOn: row.date(.congNhanKetHonNgayGhiChu),
        ground: row.text(.congNhanKetHonCanCu))
    }
    row.warn(.codeUnknown, .tinhTrangKetHon, [text])
    return MarriageFate(kind: nil, text: text)
  }
}
