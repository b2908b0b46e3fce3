import CivilRegistration

/// Sound rows of invented people; a test changes the cells that it is about.
enum OfficeRows {
  static func row<Column: SourceColumn>(
    _ sound: [Column: String], _ cells: [Column: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    var texts = [String](repeating: "", count: Column.allCases.count)
    for (column, text) in sound.merging(cells, uniquingKeysWith: { $1 }) {
      texts[column.rawValue] = text
    }
    return SourceRow(rowNumber: rowNumber, cells: texts)
  }

  /// A girl born 02/01/2018 and registered on time.
  static func birth(_ cells: [BirthColumn: String] = [:], at rowNumber: Int = 2) -> SourceRow {
    row(
      [
        .so: "01/2018", .quyenSo: "01/2018", .trangSo: "1", .ngayDangKy: "15.01.2018",
        .loaiDangKy: "1", .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội",
        .nksSoDinhDanh: "001318000001", .nksHoTen: "Lê Thị Mai Anh", .nksGioiTinh: "2",
        .nksNgaySinh: "02.01.2018", .meHoTen: "Phan Thị Trang", .meNgaySinh: "1992",
        .meNoiCuTru: "Việt Yên, Xã Hưng Đạo, thành phố Hà Nội", .chaHoTen: "Lê Viết Hùng",
      ], cells, at: rowNumber)
  }

  static func death(_ cells: [DeathColumn: String] = [:], at rowNumber: Int = 2) -> SourceRow {
    row(
      [
        .so: "02/2019", .quyenSo: "01/2019", .trangSo: "2", .ngayDangKy: "07.01.2019",
        .loaiDangKy: "1", .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội",
        .nktHoTen: "Nguyễn Xuân Minh", .nktGioiTinh: "1", .nktNgaySinh: "06.10.1955",
        .nktNoiCuTru: "Thế Trụ, Xã Hưng Đạo, thành phố Hà Nội", .nktLoaiGiayToTuyThan: "4",
        .nktSoGiayToTuyThan: "001055000004", .nktNgayChet: "04.01.2019",
      ], cells, at: rowNumber)
  }

  static func marriage(
    _ cells: [MarriageColumn: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    row(
      [
        .so: "03/2010", .quyenSo: "01/2010", .trangSo: "3", .ngayDangKy: "02.02.2010",
        .loaiDangKy: "1", .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội",
        .chongHoTen: "Hoàng Văn Hòa", .chongNgaySinh: "04.01.1985",
        .voHoTen: "Nguyễn Thị Lan", .voNgaySinh: "28.04.1988",
      ], cells, at: rowNumber)
  }

  static func parentage(
    _ cells: [ParentageColumn: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    row(
      [
        .so: "02/2019", .quyenSo: "01/2019", .trangSo: "2", .ngayDangKy: "11.03.2019",
        .loaiXacNhan: "1", .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội",
        .cmHoTen: "Đỗ Văn Lâm", .cmNgaySinh: "03.05.1990", .ncHoTen: "Nguyễn Minh Châu",
        .ncNgaySinh: "20.12.2018",
      ], cells, at: rowNumber)
  }

  static func guardianship(
    _ cells: [GuardianshipColumn: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    row(
      [
        .so: "03/2020", .quyenSo: "01/2020", .trangSo: "3", .ngayDangKy: "06.05.2020",
        .loaiGiamHo: "1", .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội",
        .ghHoTen: "Nguyễn Thị Hoa", .ghNgaySinh: "12.08.1980", .dghHoTen: "Trần Minh Khôi",
        .dghNgaySinh: "10.10.2016",
      ], cells, at: rowNumber)
  }

  static func adoption(
    _ cells: [AdoptionColumn: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    row(
      [
        .so: "01/2020", .quyenSo: "01/2020", .trangSo: "1", .ngayDangKy: "06.03.2020",
        .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội", .chaNuoiHoTen: "Phùng Văn Tâm",
        .chaNuoiNgaySinh: "04.06.1980", .conNuoiHoTen: "Lê Thị Mai Anh",
        .conNuoiNgaySinh: "02.01.2018",
      ], cells, at: rowNumber)
  }

  static func foreignDivorce(
    _ cells: [ForeignDivorceColumn: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    row(
      [
        .so: "01/2025", .quyenSo: "01/2025", .trangSo: "1", .ngayDangKy: "06.03.2025",
        .loaiGhiChu: "1", .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội",
        .lhVoHoTen: "Vũ Thị Đào", .lhChongHoTen: "Phạm Văn Xương",
        .ngayDangKyNuocNgoai: "10.05.2024", .qgNuocNgoaiDaDangKy: "Đức",
      ], cells, at: rowNumber)
  }

  static func maritalStatus(
    _ cells: [MaritalStatusColumn: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    row(
      [
        .so: "15/2020", .quyenSo: "01/2020", .ngayDangKy: "08.09.2020",
        .noiCap: "UBND Xã Hưng Đạo, thành phố Hà Nội", .nxnHoTen: "Phạm Thị Thảo",
        .nxnGioiTinh: "2", .nxnNgaySinh: "07.07.1995", .nxnMucDichSuDung: "Kết hôn",
      ], cells, at: rowNumber)
  }

  static func resident(
    _ cells: [ResidentColumn: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    row(
      [
        .maSo: "29196", .soDinhDanh: "001081000006", .hoTen: "Trần Đình Hùng",
        .ngaySinh: "24/09/1981", .gioiTinh: "Nam", .hoTenMe: "Nguyễn Thị Hoa",
        .thonToDanPho: "Thôn Đông Thượng", .tinhTrangCuTru: "Thường trú",
      ], cells, at: rowNumber)
  }

  /// The girl of `birth` as the police list her: without her number, a letter of her mother's name
  /// lost. Somebody has to look.
  static func doubtful(_ cells: [ResidentColumn: String] = [:], at rowNumber: Int = 2) -> SourceRow
  {
    resident(
      [
        .maSo: "50", .soDinhDanh: "", .hoTen: "Lê Thị Mai Anh", .ngaySinh: "02/01/2018",
        .gioiTinh: "Nữ", .hoTenMe: "Phan Thị Tran", .thonToDanPho: "Việt Yên",
      ].merging(cells) { $1 }, at: rowNumber)
  }

  /// Residents under the numbers given, each with a name and a birth of their own.
  static func residents(_ numbers: [Int]) -> [SourceRow] {
    numbers.map { number in
      resident(
        [
          .maSo: "\(number)", .soDinhDanh: "", .hoTen: "Trần Văn \(names[number % names.count])",
          .ngaySinh: "01/01/\(1950 + number % 60)",
        ], at: number + 1)
    }
  }

  static func birthNotice(
    _ cells: [BirthNoticeColumn: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    row(
      [
        .soChungSinh: "CS0015325", .ngayCap: "03/01/2018", .coSoYTe: "Trạm y tế xã Hưng Đạo",
        .hoTenMe: "Phan Thị Trang", .ngaySinhMe: "1992", .hoTenCha: "Lê Viết Hùng",
        .noiCuTruMe: "Việt Yên, Xã Hưng Đạo, thành phố Hà Nội", .ngayGioSinh: "02/01/2018 13:25",
        .gioiTinhCon: "Nữ", .soCon: "1",
      ], cells, at: rowNumber)
  }

  static func deathNotice(
    _ cells: [DeathNoticeColumn: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    row(
      [
        .soBaoTu: "TT0031482", .nguon: "truong_thon", .noiBao: "Trưởng thôn Thế Trụ",
        .hoTen: "Nguyễn Xuân Minh", .ngaySinh: "1955", .gioiTinh: "Nam",
        .ngayChet: "04/01/2019", .noiCuTru: "Thôn Thế Trụ",
      ], cells, at: rowNumber)
  }

  static func judgment(
    _ cells: [JudgmentColumn: String] = [:], at rowNumber: Int = 2
  ) -> SourceRow {
    row(
      [
        .soBanAn: "7/2012/HNGĐ-ST", .ngayBanAn: "04/08/2012", .ngayHieuLuc: "03/09/2012",
        .toaAn: "TAND khu vực 9 - Hà Nội", .hoTenChong: "Hoàng Văn Hòa", .namSinhChong: "1985",
        .hoTenVo: "Nguyễn Thị Lan", .namSinhVo: "1988", .soKetHon: "03/2010",
        .ngayKetHon: "02/02/2010", .noiKetHon: "UBND xã Hưng Đạo",
      ], cells, at: rowNumber)
  }

  private static let names = [
    "An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khánh", "Lâm", "Minh", "Nam", "Phúc", "Quân",
    "Sơn", "Tâm", "Uy", "Vinh", "Xuân", "Yên", "Đạt", "Đức",
  ]
}

extension SourceRow {
  /// The same row with one more column that the format does not know.
  func with(_ header: String, _ text: String) -> SourceRow {
    var row = self
    row.extras.append(Extra(header: header, text: text))
    return row
  }
}
