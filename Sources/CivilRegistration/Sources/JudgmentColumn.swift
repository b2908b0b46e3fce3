/// Row of a list of divorce judgments and decisions from courts.
///
/// The cases are the columns of the exchange format, in its order and under its names.
public enum JudgmentColumn: Int, SourceColumn {
  case soBanAn
  case ngayBanAn
  case ngayHieuLuc
  case toaAn
  case hoTenChong
  case namSinhChong
  case soDinhDanhChong
  case hoTenVo
  case namSinhVo
  case soDinhDanhVo
  case soKetHon
  case ngayKetHon
  case noiKetHon

  public static let names = namesOfCases()
}
