import CivilRegistration

/// The electronic notices of hospitals that we read, and which of their fields fill which columns.
///
/// Births: `XML9` of Decision 130/QĐ-BYT (with 4750 and 3176) and `GIAYCHUNGSINH` of the packages of social
/// insurance; deaths: `GIAYBAOTU` of the same. A field has one name in all of them or a few.
struct NoticeForm: Sendable {
  let kind: SourceKind
  /// A record without one of these is no such notice.
  let marks: Set<String>
  /// By the column's place: the fields that may fill it, the best first.
  let fields: [(column: Int, names: [String])]
  /// Columns whose texts are days in figures: `20260105`, `202601051325`, `20260105132507`.
  let days: Set<Int>
  /// What a column says that no field fills.
  let constants: [Int: String]

  static let all = [births, deaths]

  static let births = NoticeForm(
    kind: .birthNotice, marks: ["NGAY_SINH_CON"],
    fields: places([
      (BirthNoticeColumn.soChungSinh, ["MA_GCS", "SO"]), (.ngayCap, ["NGAY_CT"]),
      (.coSoYTe, ["TEN_CSKCB", "NOI_SINH_CON", "MACSKCB", "MA_CSKCB"]),
      (.hoTenMe, ["HO_TEN_NND", "HOTEN_NND", "HO_TEN_ME"]), (.ngaySinhMe, ["NGAYSINH_NND"]),
      (.soDinhDanhMe, ["SO_CCCD_NND"]), (.hoTenCha, ["HO_TEN_CHA"]),
      (.noiCuTruMe, ["NOI_CU_TRU_NND"]), (.ngayGioSinh, ["NGAY_SINH_CON"]),
      (.gioiTinhCon, ["GIOI_TINH_CON"]), (.canNang, ["CAN_NANG_CON"]),
      (.duDinhDatTen, ["HO_TEN_CON", "TEN_CON"]), (.soCon, ["SO_CON"]),
    ]),
    days: places([.ngayCap, .ngaySinhMe, .ngayGioSinh] as [BirthNoticeColumn]), constants: [:])

  static let deaths = NoticeForm(
    kind: .deathNotice, marks: ["NGAY_TV"],
    fields: places([
      (DeathNoticeColumn.soBaoTu, ["MA_GBT", "SO_BAOTU"]),
      (.noiBao, ["TEN_CSKCB", "MACSKCB", "DIACHI_CSKCB"]), (.hoTen, ["HO_TEN"]),
      (.ngaySinh, ["NGAY_SINH"]), (.gioiTinh, ["GIOI_TINH"]), (.soDinhDanh, ["SO_GIAYTO"]),
      (.ngayChet, ["NGAY_TV"]), (.noiCuTru, ["DCHI_THUONGTRU", "DCHI_HIENTAI"]),
      (.nguyenNhan, ["NGUYENNHAN_TV"]),
    ]),
    days: places([.ngaySinh, .ngayChet] as [DeathNoticeColumn]),
    constants: [DeathNoticeColumn.nguon.rawValue: DeathNotice.Source.healthFacility.rawValue])

  private static func places<Column: SourceColumn>(
    _ fields: [(Column, [String])]
  ) -> [(column: Int, names: [String])] {
    fields.map { ($0.0.rawValue, $0.1) }
  }

  private static func places<Column: SourceColumn>(_ columns: [Column]) -> Set<Int> {
    Set(columns.map(\.rawValue))
  }

  /// The row of a record's fields, by their names in capitals; what no column takes is kept beside it.
  func row(_ record: [(name: String, text: String)], number: Int) -> SourceRow {
    var cells = [String](repeating: "", count: kind.columns.count)
    for (column, text) in constants { cells[column] = text }
    var taken: Set<String> = []
    for (column, names) in fields {
      let found = names.lazy.compactMap { name in
        record.first { $0.name == name && !EmptyMarker.matches($0.text) }
      }.first
      guard let found else { continue }
      taken.insert(found.name)
      cells[column] = days.contains(column) ? NoticeDay.text(found.text) : found.text
    }
    let extras = record.filter { !taken.contains($0.name) && !$0.text.isEmpty }
    return SourceRow(
      rowNumber: number, cells: cells,
      extras: extras.map { SourceRow.Extra(header: $0.name, text: $0.text) })
  }
}
