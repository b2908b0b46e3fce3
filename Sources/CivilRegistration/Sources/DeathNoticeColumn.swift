/// Row of a list of death notices (giấy báo tử) from health facilities and village heads.
///
/// The cases are the columns of the exchange format, in its order and under its names.
public enum DeathNoticeColumn: Int, SourceColumn {
  case soBaoTu
  case nguon
  case noiBao
  case hoTen
  case ngaySinh
  case gioiTinh
  case soDinhDanh
  case ngayChet
  case noiCuTru
  case nguyenNhan

  public static let names = namesOfCases()
}
