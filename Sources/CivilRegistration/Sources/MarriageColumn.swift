/// Row of the marriage register (KH): one entry of Sổ đăng ký kết hôn.
///
/// The cases are the columns of the exchange format, in its order and under its names.
public enum MarriageColumn: Int, SourceColumn {
  case so
  case quyenSo
  case trangSo
  case ngayDangKy
  case loaiDangKy
  case noiDangKy
  case nguoiKy
  case chucVuNguoiKy
  case ngayXacLapQuanHeHonNhan
  case nguoiThucHien
  case ghiChu
  case tinhTrangKetHon
  case huyKetHonNgayGhiChu
  case huyKetHonCanCu
  case congNhanKetHonNgayGhiChu
  case congNhanKetHonCanCu
  case chongHoTen
  case chongNgaySinh
  case chongDanToc
  case chongQuocTich
  case chongQuocTichKhac
  case chongLoaiCuTru
  case chongNoiCuTru
  case chongLoaiGiayToTuyThan
  case chongGiayToKhac
  case chongSoGiayToTuyThan
  case chongNgayCapGiayToTuyThan
  case chongNoiCapGiayToTuyThan
  case voHoTen
  case voNgaySinh
  case voDanToc
  case voQuocTich
  case voQuocTichKhac
  case voLoaiCuTru
  case voNoiCuTru
  case voLoaiGiayToTuyThan
  case voGiayToKhac
  case voSoGiayToTuyThan
  case voNgayCapGiayToTuyThan
  case voNoiCapGiayToTuyThan
  case soDangKyNuocNgoai
  case ngayDangKyNuocNgoai
  case cqNuocNgoaiDaDangKy
  case qgNuocNgoaiDaDangKy

  public static let names = namesOfCases()
}
