import CivilRegistration
import Testing

@testable import Interchange

/// Headers as police, hospitals, courts, villages and offices word them: each column under the name that the
/// exchange format gives it.
@Suite struct OfficeHeaderTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// By each header the column that it is meant to fill; an empty one where no column is.
  struct Sheet: Sendable {
    var kind: SourceKind
    var columns: KeyValuePairs<String, String>
  }

  private static let sheets: [Sheet] = [
    Sheet(
      kind: .residents,
      columns: [
        "TT": "", "CCCD/Mã ĐD": "soDinhDanh", "Họ tên": "hoTen", "Năm sinh": "ngaySinh",
        "GT": "gioiTinh", "Bố": "hoTenCha", "Mẹ": "hoTenMe", "Thôn/xóm": "thonToDanPho",
      ]),
    Sheet(
      kind: .birthNotice,
      columns: [
        "Số GCS": "soChungSinh", "Ngày cấp GCS": "ngayCap", "Tên cơ sở y tế": "coSoYTe",
        "Họ và tên sản phụ": "hoTenMe", "Năm sinh của mẹ": "ngaySinhMe",
        "Số CCCD/CMND của mẹ": "soDinhDanhMe", "Họ và tên chồng": "hoTenCha",
        "Địa chỉ": "noiCuTruMe", "Ngày, giờ sinh": "ngayGioSinh", "Giới tính trẻ": "gioiTinhCon",
        "Cân nặng (g)": "canNang", "Dự kiến đặt tên con": "duDinhDatTen", "Số con": "soCon",
      ]),
    Sheet(
      kind: .deathNotice,
      columns: [
        "STT": "", "Họ và tên người chết": "hoTen", "Năm sinh": "ngaySinh", "Giới tính": "gioiTinh",
        "Ngày chết": "ngayChet", "Thôn": "noiCuTru", "Nguyên nhân tử vong": "nguyenNhan",
        "Người báo": "noiBao",
      ]),
    Sheet(
      kind: .judgment,
      columns: [
        "STT": "", "Số, ngày bản án": "soBanAn", "Ngày có hiệu lực pháp luật": "ngayHieuLuc",
        "Họ tên vợ": "hoTenVo", "Năm sinh": "namSinhVo", "Họ tên chồng": "hoTenChong",
        "Năm sinh ": "namSinhChong", "Nơi đăng ký kết hôn": "noiKetHon",
        "Số GCN kết hôn": "soKetHon", "Ngày đăng ký kết hôn": "ngayKetHon",
      ]),
    Sheet(
      kind: .birth,
      columns: [
        "STT": "STT", "Số": "so", "Quyển số": "quyenSo", "Ngày đăng ký KS": "ngayDangKy",
        "Họ tên mẹ": "meHoTen", "Năm sinh": "meNgaySinh", "Họ tên cha": "chaHoTen",
        "Năm sinh ": "chaNgaySinh", "Họ tên trẻ": "nksHoTen", "Ngày sinh": "nksNgaySinh",
        "GT": "nksGioiTinh", "Người đi khai sinh": "nycHoTen",
      ]),
    Sheet(
      kind: .marriage,
      columns: [
        "Số": "so", "Ngày ĐKKH": "ngayDangKy", "Chồng": "chongHoTen", "Ngày sinh": "chongNgaySinh",
        "Số CCCD": "chongSoGiayToTuyThan", "Vợ": "voHoTen", "Ngày sinh ": "voNgaySinh",
        "Số CCCD ": "voSoGiayToTuyThan", "Ghi chú ly hôn (bản án số, ngày)": "",
      ]),
    Sheet(
      kind: .survey,
      columns: [
        "STT": "", "Họ và tên": "hoTen", "Ngày sinh": "ngaySinh", "Đối tượng": "nhomYeuThe",
        "Thôn": "thonToDanPho", "Đã có giấy khai sinh (Có/Không)": "coGiayKhaiSinh",
        "Ngày điều tra": "ngayDieuTra",
      ]),
  ]

  @Test(arguments: sheets.indices)
  func `each column is found under the words of offices`(_ place: Int) throws {
    let sheet = Self.sheets[place]
    let headers = sheet.columns.map(\.key)
    let texts = headers.indices.map { "chữ \($0)" }
    let xml = SampleWorkbook.row(1, headers) + SampleWorkbook.row(2, texts)
    let reading = try Reading(SampleWorkbook(xml).write(to: folder))
    #expect(reading.file.kind == sheet.kind)
    let row = try #require(reading.rows.first)
    for (place, (header, column)) in sheet.columns.enumerated() {
      let found = row.cells.firstIndex(of: texts[place]).map { reading.file.kind.columns[$0] }
      #expect(found ?? "" == column, "\(header)")
    }
  }

  @Test func `a child's birth stays the child's when nothing else is asked of the mother`() throws {
    let headers = ["Số", "Ngày đăng ký", "Họ tên con", "Họ tên mẹ", "Ngày sinh", "Giới tính"]
    let xml = SampleWorkbook.row(1, headers) + SampleWorkbook.row(2, headers)
    let row = try #require(Reading(SampleWorkbook(xml).write(to: folder)).rows.first)
    #expect(row[BirthColumn.nksNgaySinh] == "Ngày sinh" && row[BirthColumn.meNgaySinh] == "")
  }

  @Test func `a court's list whose numbers are not found is no marriage register`() throws {
    let headers = [
      "STT", "Số quyết định ly hôn và ngày", "Tòa án", "Họ tên vợ", "Họ tên chồng",
      "Ngày đăng ký kết hôn",
    ]
    let path = try SampleWorkbook(SampleWorkbook.row(1, headers)).write(to: folder)
    guard case .headerNotFound(_, let closest, let needed) = Reading.problem(path) else {
      Issue.record("\(Reading.code(path))")
      return
    }
    #expect(closest == .judgment && needed == ["soBanAn"])
  }
}
