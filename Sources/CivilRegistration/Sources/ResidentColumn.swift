/// Row of the population list of the police (danso).
///
/// The cases are the columns of the exchange format, in its order and under its names.
public enum ResidentColumn: Int, SourceColumn {
  case maSo
  case soDinhDanh
  case hoTen
  case ngaySinh
  case gioiTinh
  case hoTenCha
  case hoTenMe
  case thonToDanPho
  case tinhTrangCuTru

  public static let names = namesOfCases()
}
