import CivilRegistration

/// The columns by which a kind of file is recognised.
struct HeaderLayout: Sendable {
  enum Meaning: Hashable, Sendable {
    case imported(SourceKind)
    case notImported(NotImportedKind)
  }

  let meaning: Meaning
  /// The names of the exchange format, in its order.
  let columns: [String]
  /// Without these a row says nothing.
  let required: [String]
  /// Place of each column by the letters of its name.
  let places: [String: Int]

  private init(_ meaning: Meaning, columns: [String], required: [String]) {
    self.meaning = meaning
    self.columns = columns
    self.required = required
    var places: [String: Int] = [:]
    for (place, name) in columns.enumerated() { places[ColumnName.letters(name)] = place }
    self.places = places
  }

  /// The place of the column that a header cell names.
  func place(of header: String) -> Int? {
    for reading in ColumnName.readings(of: header) {
      if let place = places[reading] { return place }
    }
    return nil
  }

  /// Every kind of file that offices exchange.
  static let all: [HeaderLayout] =
    SourceKind.allCases.map { kind in
      HeaderLayout(.imported(kind), columns: kind.columns, required: required(for: kind))
    } + [
      HeaderLayout(
        .notImported(.parentage), columns: parentageColumns, required: ["cmHoTen", "ncHoTen"]),
      HeaderLayout(
        .notImported(.maritalStatus), columns: maritalStatusColumns, required: ["nxnHoTen"]),
    ]

  /// Columns that exactly one kind has, by the letters of their names.
  static let distinctive: Set<String> = {
    var seen: [String: Int] = [:]
    for layout in all {
      for letters in layout.places.keys { seen[letters, default: 0] += 1 }
    }
    return Set(seen.filter { $0.value == 1 }.keys)
  }()

  private static func required(for kind: SourceKind) -> [String] {
    switch kind {
    case .birth: ["nksHoTen", "nksNgaySinh"]
    case .death: ["nktHoTen", "nktNgayChet"]
    case .marriage: ["chongHoTen", "voHoTen"]
    case .residents: ["hoTen", "ngaySinh"]
    case .birthNotice: ["soChungSinh", "hoTenMe", "ngayGioSinh"]
    case .deathNotice: ["hoTen", "ngayChet"]
    case .judgment: ["soBanAn", "hoTenChong", "hoTenVo"]
    case .survey: ["hoTen", "nhomYeuThe"]
    }
  }

  private static let parentageColumns = names(
    """
    so quyenSo trangSo quyetDinhSo ngayDangKy loaiDangKy loaiXacNhan noiDangKy nguoiKy
    chucVuNguoiKy nguoiThucHien ghiChu cmHoTen cmNgaySinh cmDanToc cmQuocTich cmQuocTichKhac
    cmQueQuan cmLoaiCuTru cmNoiCuTru cmLoaiGiayToTuyThan cmGiayToKhac cmSoGiayToTuyThan
    cmNgayCapGiayToTuyThan cmNoiCapGiayToTuyThan ncHoTen ncNgaySinh ncDanToc ncQuocTich
    ncQuocTichKhac ncQueQuan ncLoaiCuTru ncNoiCuTru ncLoaiGiayToTuyThan ncGiayToKhac
    ncSoGiayToTuyThan ncNgayCapGiayToTuyThan ncNoiCapGiayToTuyThan nycHoTen nycQHNguoiDuocNhan
    nycQHNguoiNhan nycLoaiGiayToTuyThan nycGiayToKhac nycSoGiayToTuyThan nycNgayCapGiayToTuyThan
    nycNoiCapGiayToTuyThan soDangKyNuocNgoai ngayDangKyNuocNgoai cqNuocNgoaiDaDangKy
    qgNuocNgoaiDaDangKy
    """)

  private static let maritalStatusColumns = names(
    """
    so quyenSo trangSo ngayDangKy noiCap nguoiKy chucVuNguoiKy nguoiThucHien ghiChu nxnHoTen
    nxnGioiTinh nxnNgaySinh nxnDanToc nxnQuocTich nxnQuocTichKhac nxnLoaiCuTru nxnNoiCuTru
    nxnLoaiGiayToTuyThan nxnGiayToKhac nxnSoGiayToTuyThan nxnNgayCapGiayToTuyThan
    nxnNoiCapGiayToTuyThan nxnThoiGianCuTruTai nxnThoiGianCuTruTu nxnThoiGianCuTruDen
    nxnTinhTrangHonNhan nxnLoaiMucDichSuDung nxnMucDichSuDung nycHoTen nycQuanHe
    nycLoaiGiayToTuyThan nycGiayToKhac nycSoGiayToTuyThan nycNgayCapGiayToTuyThan
    nycNoiCapGiayToTuyThan
    """)

  private static func names(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
