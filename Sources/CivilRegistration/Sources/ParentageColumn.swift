/// The 50 columns of a row of recognition of a parent or child (CMC), in the order of the exchange format.
public enum ParentageColumn: Int, SourceColumn {
  case so
  case quyenSo
  case trangSo
  case quyetDinhSo
  case ngayDangKy
  case loaiDangKy
  case loaiXacNhan
  case noiDangKy
  case nguoiKy
  case chucVuNguoiKy
  case nguoiThucHien
  case ghiChu
  case cmHoTen
  case cmNgaySinh
  case cmDanToc
  case cmQuocTich
  case cmQuocTichKhac
  case cmQueQuan
  case cmLoaiCuTru
  case cmNoiCuTru
  case cmLoaiGiayToTuyThan
  case cmGiayToKhac
  case cmSoGiayToTuyThan
  case cmNgayCapGiayToTuyThan
  case cmNoiCapGiayToTuyThan
  case ncHoTen
  case ncNgaySinh
  case ncDanToc
  case ncQuocTich
  case ncQuocTichKhac
  case ncQueQuan
  case ncLoaiCuTru
  case ncNoiCuTru
  case ncLoaiGiayToTuyThan
  case ncGiayToKhac
  case ncSoGiayToTuyThan
  case ncNgayCapGiayToTuyThan
  case ncNoiCapGiayToTuyThan
  case nycHoTen
  case nycQHNguoiDuocNhan
  case nycQHNguoiNhan
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
