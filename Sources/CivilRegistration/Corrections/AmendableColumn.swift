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
    case .parentage: .recognition
    case .guardianship: .guardianship
    case .adoption: .adoption
    case .foreignDivorce: .foreignDivorce
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
    case .parentage: people(ParentageColumn.self, "cm", "nc")
    case .guardianship: people(GuardianshipColumn.self, "gh", "dgh")
    case .adoption: people(AdoptionColumn.self, "chaNuoi", "meNuoi", "conNuoi")
    case .foreignDivorce: people(ForeignDivorceColumn.self, "lhVo", "lhChong")
    }
  }

  /// What a book without a form of its own in the exchange format says of its people.
  private static func people<Column: SourceColumn>(
    _ columns: Column.Type, _ prefixes: String...
  ) -> [String] {
    let parts = [
      "HoTen", "NgaySinh", "DanToc", "QuocTich", "NoiCuTru", "LoaiGiayToTuyThan",
      "SoGiayToTuyThan", "NgayCapGiayToTuyThan", "NoiCapGiayToTuyThan",
    ]
    return columns.allCases.map(\.name).filter { name in
      prefixes.contains { prefix in parts.contains { name == prefix + $0 } }
    }
  }

  private static let birth: [BirthColumn] = [
    .nksHoTen, .nksNgaySinh, .nksGioiTinh, .nksDanToc, .nksQuocTich, .nksNoiSinh, .nksQueQuan,
    .nksSoDinhDanh, .meHoTen, .meNgaySinh, .meDanToc, .meQuocTich, .meNoiCuTru,
    .meSoDinhDanhCaNhan, .meLoaiGiayToTuyThan, .meSoGiayToTuyThan, .chaHoTen, .chaNgaySinh,
    .chaDanToc, .chaQuocTich, .chaNoiCuTru, .chaSoDinhDanhCaNhan, .chaLoaiGiayToTuyThan,
    .chaSoGiayToTuyThan,
  ]

  private static let death: [DeathColumn] = [
    .nktHoTen, .nktNgaySinh, .nktGioiTinh, .nktDanToc, .nktQuocTich, .nktNoiCuTru,
    .nktLoaiGiayToTuyThan, .nktSoGiayToTuyThan, .nktNgayCapGiayToTuyThan, .nktNoiCapGiayToTuyThan,
    .nktNgayChet, .nktGioPhutChet, .nktNoiChet, .nktNguyenNhanChet,
  ]

  private static let marriage: [MarriageColumn] = [
    .chongHoTen, .chongNgaySinh, .chongDanToc, .chongQuocTich, .chongNoiCuTru,
    .chongLoaiGiayToTuyThan, .chongSoGiayToTuyThan, .chongNgayCapGiayToTuyThan,
    .chongNoiCapGiayToTuyThan, .voHoTen, .voNgaySinh, .voDanToc, .voQuocTich, .voNoiCuTru,
    .voLoaiGiayToTuyThan, .voSoGiayToTuyThan, .voNgayCapGiayToTuyThan,
    .voNoiCapGiayToTuyThan,
  ]
}
