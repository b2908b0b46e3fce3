/// Row of the birth register (KS): one entry of Sổ đăng ký khai sinh.
///
/// The cases are the columns of the exchange format, in its order and under its names.
public enum BirthColumn: Int, SourceColumn {
  case stt
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
  case nksSoDinhDanh
  case nksHoTen
  case nksGioiTinh
  case nksNgaySinh
  case nksNgaySinhBangChu
  case nksNoiSinh
  case nksNoiSinhDVHC
  case nksQueQuan
  case nksDanToc
  case nksQuocTich
  case nksQuocTichStr
  case nksQuocTichKhac
  case nksQuocTichKhacStr
  case nksLoaiKhaiSinh
  case nksMatTich
  case nksMatTichNgayGhiChuTuyenBo
  case nksMatTichCanCuTuyenBo
  case nksMatTichNgayGhiChuHuyTuyenBo
  case nksMatTichCanCuHuyTuyenBo
  case nksHanCheNangLucHanhVi
  case nksHanCheNangLucHanhViNgayGhiChuTuyenBo
  case nksHanCheNangLucHanhViCanCuTuyenBo
  case nksHanCheNangLucHanhViNgayGhiChuHuyTuyenBo
  case nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo
  case meSoDinhDanhCaNhan
  case meHoTen
  case meNgaySinh
  case meDanToc
  case meQuocTich
  case meQuocTichStr
  case meQuocTichKhac
  case meQuocTichKhacStr
  case meLoaiCuTru
  case meNoiCuTru
  case meLoaiGiayToTuyThan
  case meSoGiayToTuyThan
  case chaSoDinhDanhCaNhan
  case chaHoTen
  case chaNgaySinh
  case chaDanToc
  case chaQuocTich
  case chaQuocTichStr
  case chaQuocTichKhac
  case chaQuocTichKhacStr
  case chaLoaiCuTru
  case chaNoiCuTru
  case chaLoaiGiayToTuyThan
  case chaSoGiayToTuyThan
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
