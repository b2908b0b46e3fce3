/// What nearly every form asks of a person: the end of the columns' names in the exchange format, behind
/// the person's own beginning (`meHoTen`, `chongNgaySinh`).
public enum PersonCell: String, CaseIterable, Sendable {
  case name = "HoTen"
  case bornOn = "NgaySinh"
  case sex = "GioiTinh"
  case ethnicity = "DanToc"
  case nationality = "QuocTich"
  case residenceKind = "LoaiCuTru"
  case residence = "NoiCuTru"
}
