/// The columns that every register row has, under the names of its kind.
protocol EntryColumn: SourceColumn {
  static var so: Self { get }
  static var quyenSo: Self { get }
  static var trangSo: Self { get }
  static var ngayDangKy: Self { get }
  static var loaiDangKy: Self { get }
  static var noiDangKy: Self { get }
  static var nguoiKy: Self { get }
  static var chucVuNguoiKy: Self { get }
  static var nguoiThucHien: Self { get }
  static var ghiChu: Self { get }
  static var soDangKyNuocNgoai: Self { get }
  static var ngayDangKyNuocNgoai: Self { get }
  static var cqNuocNgoaiDaDangKy: Self { get }
  static var qgNuocNgoaiDaDangKy: Self { get }
}

extension BirthColumn: EntryColumn {}
extension DeathColumn: EntryColumn {}
extension MarriageColumn: EntryColumn {}
