import CivilRegistration
import Testing

@testable import Interchange

/// Workbooks and texts as offices make them by hand: titles above, headers in their own words over one row
/// or two, totals and signatures below, several sheets, encodings of old programs.
@Suite struct OfficeWorkbookTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func read(_ rows: [[String]], _ name: String = "sample.xlsx") throws -> Reading {
    let xml = rows.enumerated().map { SampleWorkbook.row($0.offset + 1, $0.element) }
    return try Reading(SampleWorkbook(xml.joined()).write(to: folder, name))
  }

  private static let births: [[String]] = [
    ["ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["DANH SÁCH ĐĂNG KÝ KHAI SINH NĂM 2018"],
    [],
    [
      "STT", "Số", "Quyển số", "Ngày đăng ký", "Họ, chữ đệm, tên người được khai sinh",
      "Ngày, tháng, năm sinh", "Giới tính", "Nơi sinh", "Họ tên mẹ", "Năm sinh mẹ", "Họ và tên cha",
      "Nơi cư trú của mẹ", "Số CCCD của mẹ", "Ghi chú",
    ],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)"],
    [
      "1", "01/2018", "01", "15/01/2018", "Lê Thị Mai Anh", "02/01/2018", "Nữ", "Trạm y tế xã",
      "Phan Thị Trang", "1992", "Lê Viết Hùng", "Thôn Việt Yên", "001192000001", "",
    ],
    ["Tổng cộng: 1 trường hợp"],
    ["", "", "", "NGƯỜI LẬP BIỂU", "", "", "", "TM. ỦY BAN NHÂN DÂN"],
  ]

  @Test(arguments: ["so.xlsx", "so.xlsm", "so khong duoi"])
  func `a register typed by hand is read under its titles, numbers and totals`(
    _ name: String
  ) throws {
    let reading = try read(Self.births, name)
    #expect(reading.file.kind == .birth && reading.file.headerRow == 5)
    #expect(reading.file.unknownColumns == [])
    let row = try #require(reading.rows.first)
    #expect(reading.rows.count == 1 && row.rowNumber == 6)
    let cells: [(BirthColumn, String)] = [
      (.stt, "1"), (.so, "01/2018"), (.quyenSo, "01"), (.ngayDangKy, "15/01/2018"),
      (.nksHoTen, "Lê Thị Mai Anh"), (.nksNgaySinh, "02/01/2018"), (.nksGioiTinh, "Nữ"),
      (.nksNoiSinh, "Trạm y tế xã"), (.meHoTen, "Phan Thị Trang"), (.meNgaySinh, "1992"),
      (.chaHoTen, "Lê Viết Hùng"), (.meNoiCuTru, "Thôn Việt Yên"),
      (.meSoGiayToTuyThan, "001192000001"),
    ]
    for (column, text) in cells { #expect(row[column] == text, "\(column)") }
    let rows = try reading.file.rows()
    while try rows.next() != nil {}
    #expect(rows.footRows.map(\.row) == [7, 8])
  }

  @Test(arguments: LegacyEncoding.allCases)
  func `a register in words typed in an old code page is read as if it were Unicode`(
    _ page: LegacyEncoding
  ) throws {
    let rows = [
      [
        "Số", "Ngày đăng ký", "Họ và tên người được khai sinh", "Ngày sinh", "Giới tính",
        "Họ tên mẹ",
      ],
      ["1", "15/01/2018", "Lê Thị Mai Vũ", "02/01/2018", "Nữ", "Phan Thị Trò"],
      ["2", "16/01/2018", "Đỗ Hồ", "05/01/2018", "Nam", "Hà Gấm"],
    ]
    let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\n")
    let reading = try Reading(folder.file("so.csv", TypedText.bytes(of: text, in: page)))
    #expect(reading.file.kind == .birth && reading.file.unknownColumns == [])
    #expect(reading.rows.map { $0[BirthColumn.nksHoTen] } == ["Lê Thị Mai Vũ", "Đỗ Hồ"])
    #expect(reading.rows.map { $0[BirthColumn.meHoTen] } == ["Phan Thị Trò", "Hà Gấm"])
    #expect(reading.rows.map { $0[BirthColumn.nksGioiTinh] } == ["Nữ", "Nam"])
    // What was typed is kept beside what it meant.
    #expect(reading.rows.allSatisfy { !$0.originals.isEmpty })
  }

  @Test func `a workbook whose header was typed in TCVN3 is recognised`() throws {
    let page = LegacyEncoding.tcvn3
    let header = ["Số", "Ngày đăng ký", "Họ và tên người được khai sinh", "Ngày sinh", "Họ tên mẹ"]
    let typed = header.map { TypedText.lookalike(of: $0, in: page) }
    let name = TypedText.lookalike(of: "Nguyễn Văn Chiến", in: page)
    let reading = try read([typed, ["1", "15/01/2018", name, "02/01/2018", "Lan"]])
    #expect(reading.file.kind == .birth && reading.file.unknownColumns == [])
    #expect(reading.rows.first?[BirthColumn.nksHoTen] == "Nguyễn Văn Chiến")
  }

  @Test func `a header over two rows with groups tells mother and child apart`() throws {
    let reading = try read([
      ["SỔ KHAI SINH"],
      [
        "TT", "Số đăng ký", "Ngày đăng ký", "Người được khai sinh", "", "", "Người mẹ", "", "",
        "Người cha", "", "Ghi chú",
      ],
      [
        "", "", "", "Họ và tên", "Ngày sinh", "Giới tính", "Họ và tên", "Năm sinh", "Nơi cư trú",
        "Họ và tên", "Năm sinh", "",
      ],
      [
        "1", "5", "20/02/2018", "Đỗ An", "01/02/2018", "Nam", "Lê Thị Hoa", "1990", "Thôn Thế Trụ",
        "Đỗ Văn Bình", "1988", "x",
      ],
    ])
    #expect(reading.file.kind == .birth && reading.file.headerRow == 3)
    #expect(reading.file.unknownColumns == [])
    let row = try #require(reading.rows.first)
    #expect(row[BirthColumn.nksHoTen] == "Đỗ An" && row[BirthColumn.meHoTen] == "Lê Thị Hoa")
    #expect(row[BirthColumn.chaHoTen] == "Đỗ Văn Bình" && row[BirthColumn.chaNgaySinh] == "1988")
    #expect(row[BirthColumn.meNgaySinh] == "1990" && row[BirthColumn.ghiChu] == "x")
    #expect(row[BirthColumn.meNoiCuTru] == "Thôn Thế Trụ" && row[BirthColumn.so] == "5")
  }

  @Test(arguments: [
    (
      [
        "STT", "Số", "Ngày đăng ký", "Họ tên người chết", "Năm sinh", "Giới tính", "Ngày chết",
        "Nguyên nhân chết", "Nơi cư trú cuối cùng", "Số CMND",
      ], SourceKind.death
    ),
    (
      ["Số", "Ngày đăng ký", "Họ tên chồng", "Năm sinh chồng", "Họ tên vợ", "Năm sinh vợ"],
      .marriage
    ),
    (
      [
        "STT", "Số định danh", "Họ và tên", "Ngày sinh", "Giới tính", "Họ tên cha", "Họ tên mẹ",
        "Thôn/Tổ dân phố", "Tình trạng cư trú",
      ], .residents
    ),
    (
      [
        "Số giấy chứng sinh", "Ngày cấp", "Cơ sở y tế", "Họ tên mẹ", "Năm sinh mẹ", "Ngày giờ sinh",
        "Giới tính con", "Cân nặng",
      ], .birthNotice
    ),
    (
      ["Số giấy báo tử", "Nơi báo", "Họ tên", "Ngày sinh", "Ngày chết", "Nơi cư trú"], .deathNotice
    ),
    (
      [
        "Số bản án", "Ngày bản án", "Ngày có hiệu lực", "Tòa án", "Họ tên chồng", "Năm sinh chồng",
        "Họ tên vợ", "Năm sinh vợ", "Số kết hôn",
      ], .judgment
    ),
    (
      ["Số phiếu", "Ngày rà soát", "Nhóm yếu thế", "Họ tên", "Ngày sinh", "Có giấy khai sinh"],
      .survey
    ),
  ])
  func `each kind is known by the words that offices use for its columns`(
    _ header: [String], _ kind: SourceKind
  ) throws {
    let reading = try read([["DANH SÁCH"], header, header.map { _ in "x" }])
    #expect(reading.file.kind == kind)
    #expect(reading.file.headerRow == 2 && reading.rows.count == 1)
  }

  @Test func `a list of people without a day of registration is no register`() throws {
    let header = ["STT", "Họ tên", "Ngày sinh", "Giới tính", "Họ tên mẹ", "Dân tộc"]
    #expect(try read([header, header]).file.kind == .residents)
  }

  @Test(arguments: [
    ["Tên hàng", "Đơn vị tính", "Số lượng"], ["Họ tên"], ["Họ tên", "Chức vụ", "Lương"],
    ["Ngày", "Nội dung", "Ghi chú"],
  ])
  func `a sheet about something else is refused and its columns are named`(
    _ header: [String]
  ) throws {
    let path = try SampleWorkbook(
      SampleWorkbook.row(1, header) + SampleWorkbook.row(2, header)
    ).write(to: folder)
    guard case .headerNotFound(let found, _, _) = Reading.problem(path) else {
      Issue.record("\(Reading.code(path))")
      return
    }
    #expect(found == header)
  }

  @Test func `a hidden sheet is not read beside a visible one`() throws {
    let header = SampleWorkbook.row(1, ["nksHoTen", "nksNgaySinh", "so"])
    var workbook = SampleWorkbook(sheets: [
      ("Cu", header + SampleWorkbook.row(2, ["Cũ", "2001", "1"])),
      ("Moi", header + SampleWorkbook.row(2, ["Mới", "2018", "1"])),
    ])
    workbook.hidden = ["Cu"]
    let reading = try Reading(workbook.write(to: folder))
    #expect(reading.file.sheets == ["Moi"] && reading.rows.count == 1)
    #expect(reading.file.otherSheets.map(\.name) == ["Cu"])
    workbook.hidden = ["Cu", "Moi"]
    #expect(try Reading(workbook.write(to: folder)).file.sheets == ["Cu", "Moi"])
  }

  @Test(arguments: [("Công Thị Lan", 1), ("Cộng", 0), ("Tổng số: 12", 0), ("Tổng Văn A", 1)])
  func `a person's name is no total`(_ name: String, _ rows: Int) throws {
    let reading = try read([["nksHoTen", "nksNgaySinh", "so"], [name, "2018"]])
    #expect(reading.rows.count == rows)
  }

  // MARK: Texts

  private static let list =
    "Họ và tên;Ngày sinh;Giới tính;Thôn;Tình trạng cư trú\nĐỗ Thị Hường;1999;Nữ;Thế Trụ;Thường trú\n"

  private func first(_ bytes: [UInt8]) throws -> SourceRow? {
    try Reading(folder.file("list.csv", bytes)).rows.first
  }

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with its mark and without`(_ bigEndian: Bool, _ mark: Bool) throws {
    for delimiter in [";", "\t", ","] {
      let text = Self.list.replacing(";", with: delimiter)
      let row = try first(Self.utf16(text, bigEndian: bigEndian, mark: mark))
      #expect(row?[ResidentColumn.hoTen] == "Đỗ Thị Hường")
      #expect(row?[ResidentColumn.thonToDanPho] == "Thế Trụ")
    }
  }

  @Test(arguments: [
    ("<html><body><table><tr><td>nksHoTen</td></tr></table></body></html>", "file.webPage"),
    ("\u{FEFF}\r\n<TABLE border=1><tr><th>Họ tên</th></tr></TABLE>", "file.webPage"),
    (
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
      "file.xmlWorkbook"
    ),
  ])
  func `a web page or an XML workbook named xls says how to save it`(
    _ text: String, _ code: String
  ) throws {
    #expect(Reading.code(try folder.file("so.xls", text)) == code)
  }
}
