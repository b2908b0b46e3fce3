/// Row of the register of divorces and annulments abroad: one entry of Sổ ghi chú ly hôn.
///
/// The shared software's own names are not known; these follow its names for other books.
public enum ForeignDivorceColumn: Int, SourceColumn {
  case so
  case quyenSo
  case trangSo
  case ngayDangKy
  case loaiDangKy
  case loaiGhiChu
  case noiDangKy
  case nguoiKy
  case chucVuNguoiKy
  case nguoiThucHien
  case ghiChu
  case lhVoHoTen
  case lhVoNgaySinh
  case lhVoDanToc
  case lhVoQuocTich
  case lhVoLoaiCuTru
  case lhVoNoiCuTru
  case lhVoLoaiGiayToTuyThan
  case lhVoGiayToKhac
  case lhVoSoGiayToTuyThan
  case lhVoNgayCapGiayToTuyThan
  case lhVoNoiCapGiayToTuyThan
  case lhChongHoTen
  case lhChongNgaySinh
  case lhChongDanToc
  case lhChongQuocTich
  case lhChongLoaiCuTru
  case lhChongNoiCuTru
  case lhChongLoaiGiayToTuyThan
  case lhChongGiayToKhac
  case lhChongSoGiayToTuyThan
  case lhChongNgayCapGiayToTuyThan
  case lhChongNoiCapGiayToTuyThan
  case lhNgayHieuLuc
  case lhSoKetHon
  case lhNgayKetHon
  case lhNoiKetHon
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
