internal import CivilDate
internal import CivilRegistration
internal import RecordLinkage

/// Reads the cells of a row into the facts of a paper.
public enum RowReading {
  public static func read(_ content: RowContent) -> (facts: PaperFacts, findings: [RowFinding]) {
    let row = content.row
    func date(_ c: some SourceColumn) -> PartialDate? { CellDate(row[c]).date }
    func person(_ role: PersonMention.Role, _ name: String, _ birth: PartialDate?, _ id: String, _ sex: String, _ village: String) -> PersonMention {
      PersonMention(role: role, name: name, searchKey: VietnameseText.folded(name), sex: sex, birthOn: birth, identifier: id, village: village)
    }
    func sex(_ t: String) -> String { t == "1" || t == "Nam" ? "male" : t == "2" || t == "Nữ" ? "female" : "" }
    func number(_ t: String) -> (Int, Int) {
      let p = t.split(separator: "/")
      return (Int(p.first ?? "") ?? 0, p.count > 1 ? Int(p[1]) ?? 0 : 0)
    }
    var f = PaperFacts()
    var findings: [RowFinding] = []
    switch content.kind {
    case .birth:
      f.reference = row[BirthColumn.so]
      (f.number, f.year) = number(row[BirthColumn.so])
      f.volume = row[BirthColumn.quyenSo]; f.page = row[BirthColumn.trangSo]
      f.issuer = row[BirthColumn.noiDangKy]; f.type = row[BirthColumn.loaiDangKy]
      f.issuedOn = date(BirthColumn.ngayDangKy); f.eventOn = date(BirthColumn.nksNgaySinh)
      f.motherName = row[BirthColumn.meHoTen]; f.fatherName = row[BirthColumn.chaHoTen]
      f.mentions = [person(.child, row[BirthColumn.nksHoTen], f.eventOn, row[BirthColumn.nksSoDinhDanh], sex(row[BirthColumn.nksGioiTinh]), row[BirthColumn.meNoiCuTru])]
      if !f.motherName.isEmpty { f.mentions.append(person(.mother, f.motherName, date(BirthColumn.meNgaySinh), row[BirthColumn.meSoDinhDanhCaNhan], "female", row[BirthColumn.meNoiCuTru])) }
      if !f.fatherName.isEmpty { f.mentions.append(person(.father, f.fatherName, date(BirthColumn.chaNgaySinh), row[BirthColumn.chaSoDinhDanhCaNhan], "male", row[BirthColumn.chaNoiCuTru])) }
      if f.issuedOn == nil { findings.append(RowFinding(column: "ngayDangKy", code: "row.date.unreadable", values: [row[BirthColumn.ngayDangKy]], refuses: true)) }
    case .death:
      f.reference = row[DeathColumn.so]
      (f.number, f.year) = number(row[DeathColumn.so])
      f.volume = row[DeathColumn.quyenSo]; f.page = row[DeathColumn.trangSo]
      f.issuer = row[DeathColumn.noiDangKy]; f.type = row[DeathColumn.loaiDangKy]
      f.issuedOn = date(DeathColumn.ngayDangKy); f.eventOn = date(DeathColumn.nktNgayChet)
      f.citedReference = row[DeathColumn.gbtSo]
      f.mentions = [person(.deceased, row[DeathColumn.nktHoTen], date(DeathColumn.nktNgaySinh), row[DeathColumn.nktSoGiayToTuyThan], sex(row[DeathColumn.nktGioiTinh]), row[DeathColumn.nktNoiCuTru])]
    case .marriage:
      f.reference = row[MarriageColumn.so]
      (f.number, f.year) = number(row[MarriageColumn.so])
      f.volume = row[MarriageColumn.quyenSo]; f.page = row[MarriageColumn.trangSo]
      f.issuer = row[MarriageColumn.noiDangKy]; f.type = row[MarriageColumn.loaiDangKy]
      f.issuedOn = date(MarriageColumn.ngayDangKy); f.eventOn = f.issuedOn
      f.remark = row[MarriageColumn.ghiChu]
      f.mentions = [
        person(.husband, row[MarriageColumn.chongHoTen], date(MarriageColumn.chongNgaySinh), row[MarriageColumn.chongSoGiayToTuyThan], "male", row[MarriageColumn.chongNoiCuTru]),
        person(.wife, row[MarriageColumn.voHoTen], date(MarriageColumn.voNgaySinh), row[MarriageColumn.voSoGiayToTuyThan], "female", row[MarriageColumn.voNoiCuTru])]
    case .residents:
      f.reference = row[ResidentColumn.maSo]; f.eventOn = date(ResidentColumn.ngaySinh)
      f.motherName = row[ResidentColumn.hoTenMe]; f.fatherName = row[ResidentColumn.hoTenCha]
      f.type = row[ResidentColumn.tinhTrangCuTru]
      f.mentions = [person(.resident, row[ResidentColumn.hoTen], f.eventOn, row[ResidentColumn.soDinhDanh], sex(row[ResidentColumn.gioiTinh]), row[ResidentColumn.thonToDanPho])]
    default:
      f.reference = row.cells[0]
    }
    return (f, findings)
  }
}
