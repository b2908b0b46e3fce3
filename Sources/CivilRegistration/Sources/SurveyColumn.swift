/// Row of a survey of vulnerable people.
///
/// The cases are the columns of the exchange format, in its order and under its names.
public enum SurveyColumn: Int, SourceColumn {
  case soPhieu
  case ngayDieuTra
  case nhomYeuThe
  case hoTen
  case ngaySinh
  case gioiTinh
  case soDinhDanh
  case hoTenMe
  case thonToDanPho
  case coGiayKhaiSinh

  public static let names = namesOfCases()
}
