/// The cells of an entry that can be changed, corrected or supplemented: what it says of people and of the
/// event, never its head.
public enum AmendableColumn {
  /// The fields in which a form offers them, in the order of the paper.
  public static func fields(of register: RegisterKind) -> [FormField] {
    fields(of: procedure(of: register)).filter { names(of: register).contains($0.name) }
  }

  /// Whether a cell of that column can be changed.
  public static func contains(_ column: String, in register: RegisterKind) -> Bool {
    names(of: register).contains(column)
  }

  /// The column that says a date in words beside another; it follows that one.
  static func words(beside column: String) -> String? {
    switch column {
    case BirthColumn.nksNgaySinh.name: BirthColumn.nksNgaySinhBangChu.name
    case DeathColumn.nktNgayChet.name: DeathColumn.nktNgayChetGhiBangChu.name
    default: nil
    }
  }

  private static func procedure(of register: RegisterKind) -> ActProcedure {
    switch register {
    case .birth: .birth
    case .death: .death
    case .marriage: .marriage
    }
  }

  private static func fields(of act: ActProcedure) -> [FormField] {
    act.fields.map { FormField($0.name, $0.kind, $0.part) }
  }

  private static func names(of register: RegisterKind) -> [String] {
    switch register {
    case .birth: birth.map(\.name)
    case .death: death.map(\.name)
    case .marriage: marriage.map(\.name)
    }
  }

  private static let birth: [BirthColumn] = [
    .nksHoTen, .nksNgaySinh, .nksGioiTinh, .nksDanToc, .nksQuocTich, .nksNoiSinh, .nksQueQuan,
    .nksSoDinhDanh, .meHoTen, .meNgaySinh, .meDanToc, .meQuocTich, .meNoiCuTru,
    .meSoDinhDanhCaNhan, .meSoGiayToTuyThan, .chaHoTen, .chaNgaySinh, .chaDanToc, .chaQuocTich,
    .chaNoiCuTru, .chaSoDinhDanhCaNhan, .chaSoGiayToTuyThan,
  ]

  private static let death: [DeathColumn] = [
    .nktHoTen, .nktNgaySinh, .nktGioiTinh, .nktDanToc, .nktQuocTich, .nktNoiCuTru,
    .nktSoGiayToTuyThan, .nktNgayChet, .nktGioPhutChet, .nktNoiChet, .nktNguyenNhanChet,
  ]

  private static let marriage: [MarriageColumn] = [
    .chongHoTen, .chongNgaySinh, .chongDanToc, .chongQuocTich, .chongNoiCuTru,
    .chongSoGiayToTuyThan, .voHoTen, .voNgaySinh, .voDanToc, .voQuocTich, .voNoiCuTru,
    .voSoGiayToTuyThan,
  ]
}
