/// Row of a list of birth notices (giấy chứng sinh) from health facilities.
///
/// The cases are the columns of the exchange format, in its order and under its names.
public enum BirthNoticeColumn: Int, SourceColumn {
  case soChungSinh
  case ngayCap
  case coSoYTe
  case hoTenMe
  case ngaySinhMe
  case soDinhDanhMe
  case hoTenCha
  case noiCuTruMe
  case ngayGioSinh
  case gioiTinhCon
  case canNang
  case duDinhDatTen
  case soCon

  public static let names = namesOfCases()
}
