/// Row of the death register (KT): one entry of Sổ đăng ký khai tử.
///
/// The cases are the columns of the exchange format, in its order and under its names.
public enum DeathColumn: Int, SourceColumn {
  case so
  case quyenSo
  case trangSo
  case ngayDangKy
  case loaiDangKy
  case noiDangKy
  case nguoiKy
  case chucVuNguoiKy
  case nguoiThucHien
  case ghiChu
  case nktHoTen
  case nktGioiTinh
  case nktNgaySinh
  case nktDanToc
  case nktQuocTich
  case nktQuocTichKhac
  case nktLoaiCuTru
  case nktNoiCuTru
  case nktLoaiGiayToTuyThan
  case nktGiayToKhac
  case nktSoGiayToTuyThan
  case nktNgayCapGiayToTuyThan
  case nktNoiCapGiayToTuyThan
  case nktNgayChet
  case nktNgayChetGhiBangChu
  case nktGioPhutChet
  case nktNoiChet
  case nktNguyenNhanChet
  case nktTinhTrangTuyenBoViecChet
  case nktNgayGhiChuTuyenBoViecChet
  case nktCanCuTuyenBoViecChet
  case nktNgayGhiChuHuyTuyenBoViecChet
  case nktCanCuHuyTuyenBoViecChet
  case gbtLoai
  case gbtSo
  case gbtNgay
  case gbtCoQuanCap
  case nycHoTen
  case nycQuanHe
  case nycLoaiGiayToTuyThan
  case nycGiayToKhac
  case nycSoGiayToTuyThan
  case nycNgayCapGiayToTuyThan
  case nycNoiCapGiayToTuyThan
  case soDangKyNuocNgoai
  case ngayDangKyNuocNgoai
  case cqNuocNgoaiDaDangKy
  case qgNuocNgoaiDaDangKy

  public static let names = namesOfCases()
}
