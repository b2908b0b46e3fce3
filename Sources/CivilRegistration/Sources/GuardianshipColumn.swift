/// Row of the guardianship register (GH): one entry of Sổ đăng ký giám hộ.
///
/// The shared software's own names are not known; these follow its names for other books.
public enum GuardianshipColumn: Int, SourceColumn {
  case so
  case quyenSo
  case trangSo
  case ngayDangKy
  case loaiDangKy
  case loaiGiamHo
  case noiDangKy
  case nguoiKy
  case chucVuNguoiKy
  case nguoiThucHien
  case ghiChu
  case lyDoGiamHo
  case quanHeGiamHo
  case canCuSo
  case canCuNgay
  case canCuCoQuan
  case tinhTrangGiamHo
  case chamDutNgayGhiChu
  case chamDutCanCu
  case ghHoTen
  case ghGioiTinh
  case ghNgaySinh
  case ghDanToc
  case ghQuocTich
  case ghLoaiCuTru
  case ghNoiCuTru
  case ghLoaiGiayToTuyThan
  case ghGiayToKhac
  case ghSoGiayToTuyThan
  case ghNgayCapGiayToTuyThan
  case ghNoiCapGiayToTuyThan
  case dghHoTen
  case dghGioiTinh
  case dghNgaySinh
  case dghDanToc
  case dghQuocTich
  case dghLoaiCuTru
  case dghNoiCuTru
  case dghLoaiGiayToTuyThan
  case dghGiayToKhac
  case dghSoGiayToTuyThan
  case dghNgayCapGiayToTuyThan
  case dghNoiCapGiayToTuyThan
  case gsHoTen
  case gsNgaySinh
  case gsNoiCuTru
  case gsSoGiayToTuyThan
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
