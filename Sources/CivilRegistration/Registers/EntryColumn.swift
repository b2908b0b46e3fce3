/// The columns that every row of a registered event has besides, under the names of its kind.
protocol EntryColumn: BookColumn {
  static var loaiDangKy: Self { get }
  static var noiDangKy: Self { get }
  static var soDangKyNuocNgoai: Self { get }
  static var ngayDangKyNuocNgoai: Self { get }
  static var cqNuocNgoaiDaDangKy: Self { get }
  static var qgNuocNgoaiDaDangKy: Self { get }
}

extension BirthColumn: EntryColumn {}
extension DeathColumn: EntryColumn {}
extension MarriageColumn: EntryColumn {}
extension ParentageColumn: EntryColumn {}
extension GuardianshipColumn: EntryColumn {}
extension AdoptionColumn: EntryColumn {}
extension ForeignDivorceColumn: EntryColumn {}
