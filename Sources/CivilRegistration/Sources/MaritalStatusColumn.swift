/// The 35 columns of a row of a marital-status certificate (HN), in the order of the exchange format.
public enum MaritalStatusColumn: Int, SourceColumn {
  case so
  case quyenSo
  case trangSo
  case ngayDangKy
  case noiCap
  case nguoiKy
  case chucVuNguoiKy
  case nguoiThucHien
  case ghiChu
  case nxnHoTen
  case nxnGioiTinh
  case nxnNgaySinh
  case nxnDanToc
  case nxnQuocTich
  case nxnQuocTichKhac
  case nxnLoaiCuTru
  case nxnNoiCuTru
  case nxnLoaiGiayToTuyThan
  case nxnGiayToKhac
  case nxnSoGiayToTuyThan
  case nxnNgayCapGiayToTuyThan
  case nxnNoiCapGiayToTuyThan
  case nxnThoiGianCuTruTai
  case nxnThoiGianCuTruTu
  case nxnThoiGianCuTruDen
  case nxnTinhTrangHonNhan
  case nxnLoaiMucDichSuDung
  case nxnMucDichSuDung
  case nycHoTen
  case nycQuanHe
  case nycLoaiGiayToTuyThan
  case nycGiayToKhac
  case nycSoGiayToTuyThan
  case nycNgayCapGiayToTuyThan
  case nycNoiCapGiayToTuyThan

  public static let names = namesOfCases()
}
