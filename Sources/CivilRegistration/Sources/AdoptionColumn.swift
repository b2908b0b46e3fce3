/// Row of the adoption register: one entry of Sổ đăng ký nuôi con nuôi.
///
/// The shared software's own names are not known; these follow its names for other books.
public enum AdoptionColumn: Int, SourceColumn {
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
  case canCuSo
  case canCuNgay
  case canCuCoQuan
  case mucKhaiSinh
  case tinhTrangNuoiConNuoi
  case chamDutNgayGhiChu
  case chamDutCanCu
  case chaNuoiHoTen
  case chaNuoiNgaySinh
  case chaNuoiDanToc
  case chaNuoiQuocTich
  case chaNuoiLoaiCuTru
  case chaNuoiNoiCuTru
  case chaNuoiLoaiGiayToTuyThan
  case chaNuoiGiayToKhac
  case chaNuoiSoGiayToTuyThan
  case chaNuoiNgayCapGiayToTuyThan
  case chaNuoiNoiCapGiayToTuyThan
  case meNuoiHoTen
  case meNuoiNgaySinh
  case meNuoiDanToc
  case meNuoiQuocTich
  case meNuoiLoaiCuTru
  case meNuoiNoiCuTru
  case meNuoiLoaiGiayToTuyThan
  case meNuoiGiayToKhac
  case meNuoiSoGiayToTuyThan
  case meNuoiNgayCapGiayToTuyThan
  case meNuoiNoiCapGiayToTuyThan
  case conNuoiHoTen
  case conNuoiGioiTinh
  case conNuoiNgaySinh
  case conNuoiNoiSinh
  case conNuoiDanToc
  case conNuoiQuocTich
  case conNuoiLoaiCuTru
  case conNuoiNoiCuTru
  case conNuoiLoaiGiayToTuyThan
  case conNuoiGiayToKhac
  case conNuoiSoGiayToTuyThan
  case conNuoiNgayCapGiayToTuyThan
  case conNuoiNoiCapGiayToTuyThan
  case benGiaoHoTen
  case benGiaoQuanHe
  case benGiaoNoiCuTru
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
