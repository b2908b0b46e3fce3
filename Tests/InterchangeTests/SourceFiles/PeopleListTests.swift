import CivilRegistration
import Testing

@testable import Interchange

/// Lists of people as the police, villages and agencies lay them out.
@Suite struct PeopleListTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func read(_ rows: [[String]]) throws -> Reading {
    let xml = rows.enumerated().map { SampleWorkbook.row($0.offset + 1, $0.element) }
    return try Reading(SampleWorkbook(xml.joined()).write(to: folder))
  }

  @Test func `a birth under the column of one's sex tells both`() throws {
    let reading = try read([
      ["CÔNG AN XÃ HƯNG ĐẠO"], ["DANH SÁCH NHÂN KHẨU"],
      [
        "STT", "Họ và tên", "Ngày, tháng, năm sinh", "", "Số ĐDCN/CCCD", "Họ tên cha, mẹ", "",
        "Thôn/TDP", "Ghi chú",
      ],
      ["", "", "Nam", "Nữ", "", "Cha", "Mẹ", "", ""],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
      [
        "1", "Nguyễn Văn An", "05/03/1984", "", "001084000101", "Nguyễn Văn Bình",
        "Trần Thị Cúc", "Độ Chàng", "",
      ],
      [
        "2", "Lê Thị Hà", "", "1985", "001185000102", "Lê Văn Sơn", "Phạm Thị Mỹ", "Độ Chàng",
        "chủ hộ",
      ],
    ])
    #expect(reading.file.kind == .residents && reading.file.headerRow == 5)
    #expect(reading.file.unknownColumns == ["STT", "Ghi chú"])
    let cells = reading.rows.map { row in
      [ResidentColumn.hoTen, .ngaySinh, .gioiTinh, .hoTenCha, .hoTenMe, .thonToDanPho].map {
        row[$0]
      }
    }
    #expect(
      cells == [
        ["Nguyễn Văn An", "05/03/1984", "Nam", "Nguyễn Văn Bình", "Trần Thị Cúc", "Độ Chàng"],
        ["Lê Thị Hà", "1985", "Nữ", "Lê Văn Sơn", "Phạm Thị Mỹ", "Độ Chàng"],
      ])
  }

  @Test func `a cross under the column of one's sex tells it`() throws {
    let reading = try read([
      ["TT", "Họ tên", "Ngày sinh", "Giới tính", ""], ["", "", "", "Nam", "Nữ"],
      ["1", "Nguyễn Văn An", "1984", "x", ""], ["2", "Lê Thị Hà", "1985", "", "X"],
      ["3", "Đỗ Ưng", "1986", "", ""],
    ])
    #expect(reading.rows.map { $0[ResidentColumn.gioiTinh] } == ["Nam", "Nữ", ""])
    #expect(reading.rows.map { $0[ResidentColumn.ngaySinh] } == ["1984", "1985", "1986"])
  }

  @Test(arguments: ["Nơi thường trú", "Địa chỉ", "noiCuTru"])
  func `an address stands for the village in a list that has no column for it`(header: String)
    throws
  {
    let address = "Thôn Độ Chàng, xã Hưng Đạo, thành phố Hà Nội"
    let names =
      header == "noiCuTru"
      ? ["maSo", "hoTen", "ngaySinh", "gioiTinh", header]
      : ["STT", "Họ tên", "Ngày sinh", "Giới tính", header]
    let reading = try read([names, ["1", "Nguyễn Văn An", "1984", "Nam", address]])
    #expect(reading.file.kind == .residents)
    #expect(reading.rows.first?[ResidentColumn.thonToDanPho] == address)
  }

  @Test func `an address beside a column for villages is kept with the row, wherever it stands`()
    throws
  {
    let reading = try read([
      ["STT", "Họ tên", "Địa chỉ", "Ngày sinh", "Giới tính", "Thôn"],
      ["1", "Nguyễn Văn An", "Số 5 ngõ 3", "1984", "Nam", "Độ Chàng"],
    ])
    #expect(reading.rows.first?[ResidentColumn.thonToDanPho] == "Độ Chàng")
    #expect(reading.file.unknownColumns.contains("Địa chỉ"))
  }

  @Test func `a marriage register keeps the columns of man and woman apart`() throws {
    let reading = try read([
      ["Số", "Ngày đăng ký", "Họ và tên", "", "Năm sinh", ""], ["", "", "Nam", "Nữ", "Nam", "Nữ"],
      ["1", "02/02/2010", "Hoàng Văn Hòa", "Nguyễn Thị Lan", "1985", "1988"],
    ])
    #expect(reading.file.kind == .marriage)
    let row = try #require(reading.rows.first)
    #expect(row[MarriageColumn.chongHoTen] == "Hoàng Văn Hòa")
    #expect(row[MarriageColumn.voNgaySinh] == "1988")
  }

  @Test func `what a header in an office's own words lacks is said`() throws {
    let path = try SampleWorkbook(
      SampleWorkbook.row(
        1, ["STT", "Số", "Họ tên người được khai sinh", "Ngày sinh", "Họ tên mẹ", "Họ tên cha"])
    ).write(to: folder)
    guard case .headerNotFound(_, let closest, let needed) = Reading.problem(path) else {
      Issue.record("\(Reading.code(path))")
      return
    }
    #expect(closest == .birth && needed == ["ngayDangKy"])
  }
}
