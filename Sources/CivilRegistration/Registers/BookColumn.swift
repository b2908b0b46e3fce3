/// The columns by which a row says where it stands in its book, when it was written and by whom.
protocol BookColumn: SourceColumn {
  static var so: Self { get }
  static var quyenSo: Self { get }
  static var trangSo: Self { get }
  static var ngayDangKy: Self { get }
  static var nguoiKy: Self { get }
  static var chucVuNguoiKy: Self { get }
  static var nguoiThucHien: Self { get }
  static var ghiChu: Self { get }
}

extension MaritalStatusColumn: BookColumn {}
