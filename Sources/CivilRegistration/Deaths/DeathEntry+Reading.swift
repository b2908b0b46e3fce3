import CivilDate

extension DeathEntry: RowFacts {
  public static var kind: SourceKind { .death }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<DeathColumn>) -> DeathEntry? {
    if row.isEmpty(.so, .nktHoTen, .ngayDangKy, .nktNgayChet) {
      row.refuse(.empty, nil)
      return nil
    }
    let name = row.name(.nktHoTen)
    let proof = proof(&row)
    // Of a body that nobody knows the police write a paper; its name stays blank (Circular
    // 04/2020/TT-BTP, article 29.9).
    let isUnknownBody = name == nil && proof?.kind == .policeOrForensic && proof?.number != nil
    if name == nil {
      if isUnknownBody {
        row.warn(.nameMissing, .nktHoTen)
      } else {
        row.refuse(.nameMissing, .nktHoTen)
      }
    }
    guard let header = row.header(in: .death), name != nil || isUnknownBody else { return nil }

    let (diedOn, diedAt) = deathDate(&row)
    row.checkOrder(.nktNgayChet, diedOn, writtenOn: header.registeredOn)
    let sex = row.sex(.nktGioiTinh)
    let bornOn = row.date(.nktNgaySinh, ageOn: diedOn ?? .day(header.registeredOn))
    row.checkLife(.nktNgaySinh, from: bornOn, to: diedOn)
    let identity = row.identity(
      nil, paperKind: .nktLoaiGiayToTuyThan, paper: .nktSoGiayToTuyThan, sex: sex, bornOn: bornOn)
    let deceased = RecordedPerson(
      name: name, sex: sex, bornOn: bornOn, identifier: identity.identifier, paper: identity.paper,
      ethnicity: row.text(.nktDanToc), nationality: row.text(.nktQuocTich),
      residence: row.residence(.nktNoiCuTru, kind: .nktLoaiCuTru))
    return DeathEntry(
      header: header, deceased: deceased, diedOn: diedOn, diedAt: diedAt,
      place: row.text(.nktNoiChet), cause: row.text(.nktNguyenNhanChet), proof: proof,
      declaration: row.text(.nktTinhTrangTuyenBoViecChet),
      isCancelled: row.text(.nktTinhTrangTuyenBoViecChet) == DeclarationTurn.cancelled.code,
      informant: row.name(.nycHoTen).map { Informant(name: $0, relation: row.text(.nycQuanHe)) })
  }

  /// The date in figures, or else in words; the hour beside it, or in its own cell.
  private static func deathDate(
    _ row: inout RowReader<DeathColumn>
  ) -> (date: PartialDate?, time: ClockTime?) {
    let hour = row.text(.nktGioPhutChet).flatMap { ClockTime(cell: $0) }
    for column in [DeathColumn.nktNgayChet, .nktNgayChetGhiBangChu] where row.text(column) != nil {
      let (date, time) = row.dateAndTime(column)
      return (date, time ?? hour)
    }
    row.warn(.dateMissing, .nktNgayChet)
    return (nil, hour)
  }

  private static func proof(_ row: inout RowReader<DeathColumn>) -> DeathProof? {
    let proof = DeathProof(
      kind: row.code(.gbtLoai), number: row.text(.gbtSo), issuedOn: row.date(.gbtNgay),
      issuer: row.text(.gbtCoQuanCap))
    let saysNothing =
      (proof.kind == nil || proof.kind == DeathProof.Kind.none) && proof.number == nil
      && proof.issuedOn == nil && proof.issuer == nil
    return saysNothing ? nil : proof
  }
}

extension RowReader {
  /// Notes a life that ends before it begins, or lasts longer than any has.
  mutating func checkLife(_ column: Column, from bornOn: PartialDate?, to diedOn: PartialDate?) {
    guard let bornOn, let diedOn else { return }
    if bornOn.earliest > diedOn.latest {
      warn(.deathBeforeBirth, column, [bornOn.slashed, diedOn.slashed])
      return
    }
    let age = bornOn.possibleYears(to: diedOn).lowerBound
    if age > 120 { warn(.ageImplausible, column, [String(age)]) }
  }
}
