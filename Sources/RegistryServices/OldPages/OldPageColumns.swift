public import CivilRegistration

/// The columns in which pages of old books are typed: what those books say, in the order of the paper.
public enum OldPageColumns {
  /// Empty for a kind that has no such page.
  public static func columns(of kind: SourceKind) -> [String] {
    switch kind {
    case .birth:
      [
        "so", "ngayDangKy", "nksHoTen", "nksGioiTinh", "nksNgaySinh", "nksNoiSinh", "nksDanToc",
        "meHoTen", "meNgaySinh", "chaHoTen", "chaNgaySinh", "meNoiCuTru", "nycHoTen",
        "nycQuanHe", "ghiChu",
      ]
    case .death:
      [
        "so", "ngayDangKy", "nktHoTen", "nktGioiTinh", "nktNgaySinh", "nktNoiCuTru",
        "nktNgayChet", "nktNoiChet", "nktNguyenNhanChet", "nycHoTen", "nycQuanHe", "ghiChu",
      ]
    case .marriage:
      [
        "so", "ngayDangKy", "chongHoTen", "chongNgaySinh", "chongNoiCuTru", "voHoTen",
        "voNgaySinh", "voNoiCuTru", "ghiChu",
      ]
    case .parentage:
      [
        "so", "ngayDangKy", "loaiXacNhan", "cmHoTen", "cmNgaySinh", "ncHoTen", "ncNgaySinh",
        "ghiChu",
      ]
    case .guardianship:
      [
        "so", "ngayDangKy", "loaiGiamHo", "ghHoTen", "ghNgaySinh", "dghHoTen", "dghNgaySinh",
        "ghiChu",
      ]
    case .adoption, .foreignDivorce, .maritalStatus, .residents, .birthNotice, .deathNotice,
      .judgment, .survey:
      []
    }
  }

  /// Columns whose text is a date or an age.
  static func isDate(_ column: String) -> Bool {
    column == "ngayDangKy" || column.hasSuffix("NgaySinh") || column.hasSuffix("NgayChet")
  }
}
