import CivilDate
import CivilRegistration
import Testing

/// Sound rows of invented people; a test changes the cells that it is about.
enum SampleRows {
  static func row<Column: SourceColumn>(
    _ sound: [Column: String], changing cells: [Column: String] = [:]
  ) -> SourceRow {
    var texts = [String](repeating: "", count: Column.allCases.count)
    for (column, text) in sound.merging(cells, uniquingKeysWith: { $1 }) {
      texts[column.rawValue] = text
    }
    return SourceRow(rowNumber: 2, cells: texts)
  }

  static let birth: [BirthColumn: String] = [
    .stt: "1", .so: "01/2018", .quyenSo: "01/2018", .trangSo: "1", .ngayDangKy: "15.01.2018",
    .loaiDangKy: "1", .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội", .nguoiKy: "Vương Đình Thọ",
    .chucVuNguoiKy: "Phó Chủ tịch", .nguoiThucHien: "Phùng Thị Lan",
    .nksSoDinhDanh: "001318000001", .nksHoTen: "Lê Thị Mai Anh", .nksGioiTinh: "2",
    .nksNgaySinh: "02.01.2018", .nksNoiSinh: "Bệnh viện Bạch Mai",
    .nksQueQuan: "Xã Hưng Đạo, thành phố Hà Nội", .nksDanToc: "Kinh", .nksQuocTich: "Việt Nam",
    .nksLoaiKhaiSinh: "1", .meSoDinhDanhCaNhan: "001192000002", .meHoTen: "Phan Thị Trang",
    .meNgaySinh: "1992", .meDanToc: "Kinh", .meQuocTich: "Việt Nam", .meLoaiCuTru: "1",
    .meNoiCuTru: "Việt Yên, Xã Hưng Đạo, thành phố Hà Nội", .chaHoTen: "Lê Viết Hùng",
    .chaNgaySinh: "12/1990", .chaLoaiCuTru: "1",
    .chaNoiCuTru: "Việt Yên, Xã Hưng Đạo, thành phố Hà Nội", .chaLoaiGiayToTuyThan: "4",
    .chaSoGiayToTuyThan: "001090000003", .nycHoTen: "Lê Viết Hùng", .nycQuanHe: "Cha",
  ]

  static let death: [DeathColumn: String] = [
    .so: "02/2019", .quyenSo: "01/2019", .trangSo: "2", .ngayDangKy: "07.01.2019", .loaiDangKy: "1",
    .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội", .nktHoTen: "Nguyễn Xuân Minh",
    .nktGioiTinh: "1", .nktNgaySinh: "06.10.1955", .nktDanToc: "Kinh", .nktQuocTich: "Việt Nam",
    .nktLoaiCuTru: "1", .nktNoiCuTru: "Thế Trụ, Xã Hưng Đạo, thành phố Hà Nội",
    .nktLoaiGiayToTuyThan: "4", .nktSoGiayToTuyThan: "001055000004", .nktNgayChet: "04.01.2019",
    .nktGioPhutChet: "18 giờ 42 phút", .nktNoiChet: "Tại nhà", .nktNguyenNhanChet: "Xơ gan",
    .gbtLoai: "6", .gbtSo: "31484", .gbtNgay: "04.01.2019", .gbtCoQuanCap: "UBND xã Hưng Đạo",
    .nycHoTen: "Nguyễn Văn Hải", .nycQuanHe: "Con",
  ]

  static let marriage: [MarriageColumn: String] = [
    .so: "03/2010", .quyenSo: "01/2010", .trangSo: "3", .ngayDangKy: "02.02.2010", .loaiDangKy: "1",
    .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội", .chongHoTen: "Hoàng Văn Hòa",
    .chongNgaySinh: "04.01.1985", .chongLoaiCuTru: "1",
    .chongNoiCuTru: "Dương Cốc, Xã Hưng Đạo, thành phố Hà Nội", .chongLoaiGiayToTuyThan: "1",
    .chongSoGiayToTuyThan: "111234567", .voHoTen: "Nguyễn Thị Lan", .voNgaySinh: "28.04.1988",
    .voLoaiCuTru: "1", .voNoiCuTru: "Dương Cốc, Xã Hưng Đạo, thành phố Hà Nội",
    .voLoaiGiayToTuyThan: "1", .voSoGiayToTuyThan: "001188000005",
  ]

  static let guardianship: [GuardianshipColumn: String] = [
    .so: "03/2020", .quyenSo: "01/2020", .trangSo: "3", .ngayDangKy: "06.05.2020", .loaiDangKy: "1",
    .loaiGiamHo: "1", .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội",
    .ghHoTen: "Nguyễn Thị Hoa", .ghGioiTinh: "2", .ghNgaySinh: "12.08.1980",
    .ghLoaiGiayToTuyThan: "4", .ghSoGiayToTuyThan: "001180000021", .dghHoTen: "Trần Minh Khôi",
    .dghGioiTinh: "1", .dghNgaySinh: "10.10.2016", .nycHoTen: "Nguyễn Thị Hoa",
  ]

  static let adoption: [AdoptionColumn: String] = [
    .so: "01/2020", .quyenSo: "01/2020", .trangSo: "1", .ngayDangKy: "06.03.2020", .loaiDangKy: "1",
    .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội", .chaNuoiHoTen: "Phùng Văn Tâm",
    .chaNuoiNgaySinh: "04.06.1980", .conNuoiHoTen: "Lê Thị Mai Anh", .conNuoiGioiTinh: "2",
    .conNuoiNgaySinh: "02.01.2018",
  ]

  static let foreignDivorce: [ForeignDivorceColumn: String] = [
    .so: "01/2025", .quyenSo: "01/2025", .trangSo: "1", .ngayDangKy: "06.03.2025", .loaiDangKy: "3",
    .loaiGhiChu: "1", .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội", .lhVoHoTen: "Vũ Thị Đào",
    .lhVoNgaySinh: "28.04.1978", .lhChongHoTen: "Phạm Văn Xương", .lhChongNgaySinh: "04.01.1975",
    .lhNgayHieuLuc: "20.06.2024", .soDangKyNuocNgoai: "12 F 34/24",
    .ngayDangKyNuocNgoai: "10.05.2024", .cqNuocNgoaiDaDangKy: "Tòa án quận Mitte, Berlin",
    .qgNuocNgoaiDaDangKy: "Đức",
  ]

  static let parentage: [ParentageColumn: String] = [
    .so: "02/2019", .quyenSo: "01/2019", .trangSo: "2", .quyetDinhSo: "05/QĐ-UBND",
    .ngayDangKy: "11.03.2019", .loaiDangKy: "1", .loaiXacNhan: "1",
    .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội", .cmHoTen: "Đỗ Văn Lâm",
    .cmNgaySinh: "03.05.1990", .cmLoaiCuTru: "1",
    .cmNoiCuTru: "Dương Cốc, Xã Hưng Đạo, thành phố Hà Nội", .cmLoaiGiayToTuyThan: "4",
    .cmSoGiayToTuyThan: "001090000007", .ncHoTen: "Nguyễn Minh Châu", .ncNgaySinh: "20.12.2018",
    .nycHoTen: "Đỗ Văn Lâm", .nycQHNguoiDuocNhan: "Cha",
  ]

  static let maritalStatus: [MaritalStatusColumn: String] = [
    .so: "15/2020", .quyenSo: "01/2020", .trangSo: "15", .ngayDangKy: "08.09.2020",
    .noiCap: "UBND Xã Hưng Đạo, thành phố Hà Nội", .nxnHoTen: "Phạm Thị Thảo",
    .nxnGioiTinh: "2", .nxnNgaySinh: "07.07.1995", .nxnLoaiCuTru: "1",
    .nxnNoiCuTru: "Yên Quán, Xã Hưng Đạo, thành phố Hà Nội", .nxnLoaiGiayToTuyThan: "4",
    .nxnSoGiayToTuyThan: "001195000003", .nxnThoiGianCuTruTai: "Xã Hưng Đạo",
    .nxnThoiGianCuTruTu: "07.07.2013", .nxnThoiGianCuTruDen: "08.09.2020",
    .nxnTinhTrangHonNhan: "Chưa đăng ký kết hôn với ai", .nxnMucDichSuDung: "Kết hôn",
  ]

  static let resident: [ResidentColumn: String] = [
    .maSo: "29196", .soDinhDanh: "001081000006", .hoTen: "Trần Đình Hùng",
    .ngaySinh: "24/09/1981", .gioiTinh: "Nam", .hoTenCha: "Trần Ngọc Hùng",
    .hoTenMe: "Nguyễn Thị Hoa", .thonToDanPho: "Thôn Đông Thượng", .tinhTrangCuTru: "Thường trú",
  ]

  static let birthNotice: [BirthNoticeColumn: String] = [
    .soChungSinh: "CS0015325", .ngayCap: "05/01/2023", .coSoYTe: "Trạm y tế xã Hưng Đạo",
    .hoTenMe: "Lê Thị Hoa", .ngaySinhMe: "1988", .soDinhDanhMe: "001188000007",
    .hoTenCha: "Phạm Anh Tuấn", .noiCuTruMe: "Đông Thượng, Xã Hưng Đạo, thành phố Hà Nội",
    .ngayGioSinh: "03/01/2023 13:25", .gioiTinhCon: "Nam", .canNang: "3325",
    .duDinhDatTen: "Phạm Đức Khoa", .soCon: "1",
  ]

  static let deathNotice: [DeathNoticeColumn: String] = [
    .soBaoTu: "TT0031482", .nguon: "truong_thon", .noiBao: "Trưởng thôn Thế Trụ",
    .hoTen: "Phan Quang Hùng", .ngaySinh: "1958", .gioiTinh: "Nam", .ngayChet: "02/01/2016",
    .noiCuTru: "Thôn Thế Trụ",
  ]

  static let judgment: [JudgmentColumn: String] = [
    .soBanAn: "7/2012/HNGĐ-ST", .ngayBanAn: "04/08/2012", .ngayHieuLuc: "03/09/2012",
    .toaAn: "TAND khu vực 9 - Hà Nội", .hoTenChong: "Phạm Văn Xương", .namSinhChong: "1977",
    .hoTenVo: "Vũ Thị Đào", .namSinhVo: "1979", .soDinhDanhVo: "001179000008",
    .soKetHon: "122/2001", .ngayKetHon: "30/08/2001", .noiKetHon: "UBND xã Hưng Đạo",
  ]

  static let survey: [SurveyColumn: String] = [
    .soPhieu: "YT0001", .ngayDieuTra: "17/08/2026", .nhomYeuThe: "nguoi_khuyet_tat",
    .hoTen: "Lê Thị Lan", .ngaySinh: "27/03/1942", .gioiTinh: "Nữ", .soDinhDanh: "001142000009",
    .hoTenMe: "Nguyễn Thị Nga", .thonToDanPho: "Thôn Đông Thượng", .coGiayKhaiSinh: "Không",
  ]

  static func birthReading(_ cells: [BirthColumn: String] = [:]) -> BirthEntryReading {
    BirthEntryReading(row(birth, changing: cells))
  }

  static func deathReading(_ cells: [DeathColumn: String] = [:]) -> DeathEntryReading {
    DeathEntryReading(row(death, changing: cells))
  }

  static func marriageReading(_ cells: [MarriageColumn: String] = [:]) -> MarriageEntryReading {
    MarriageEntryReading(row(marriage, changing: cells))
  }
}

/// "refuse row.name.missing nksHoTen": a problem in one line.
func lines(_ problems: [RowProblem]) -> [String] {
  problems.map { "\($0.severity.rawValue) \($0.code.rawValue) \($0.column)" }
}

/// A day written yyyy-MM-dd; a slip in a test is a failure of the test.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> PlainDate {
  try #require(PlainDate(iso8601: text), sourceLocation: sourceLocation)
}
