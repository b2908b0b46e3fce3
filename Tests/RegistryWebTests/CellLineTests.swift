import CivilRegistration
import RegistryServices
import Testing

@testable import RegistryWeb

/// Cells of the exchange format as an entry's page says them.
@Suite struct CellLineTests {
  @Test(arguments: [
    (SourceKind.birth, "loaiDangKy", "6", "Không xác định đúng hạn hay quá hạn"),
    (.birth, "loaiDangKy", "2", "Đăng ký lại"), (.birth, "loaiDangKy", "1", "Đúng hạn"),
    (.death, "loaiDangKy", "4", "Quá hạn"),
    // Nobody is late to marry, nor to be adopted.
    (.marriage, "loaiDangKy", "1", "Đăng ký lần đầu"),
    (.adoption, "loaiDangKy", "1", "Đăng ký lần đầu"),
    (.birth, "loaiDangKy", "9", "9"), (.birth, "nksGioiTinh", "2", "Nữ"),
    (.marriage, "voLoaiGiayToTuyThan", "2", "Hộ chiếu"), (.birth, "nksHoTen", "Lê An", "Lê An"),
  ])
  func `a code is said as its book means it`(
    kind: SourceKind, column: String, text: String, words: String
  ) throws {
    let cells = CellWords(kind: kind, messages: try RouterProbe().configuration.messages)
    #expect(cells.text(text, of: column) == words)
  }

  @Test(arguments: [
    ("nksLoaiKhaiSinh", "3", "3", "Người được khai sinh: loại khai sinh", "không rõ cha"),
    ("loaiDangKy", "1", "Đúng hạn", "Loại đăng ký", "Đúng hạn"),
    ("meQuocTich", "Việt Nam", "Việt Nam", "Mẹ: quốc tịch", "Việt Nam"),
    ("meQuocTich", "704", "704", "Mẹ: quốc tịch (mã)", "704"),
    // A code that nobody knows stays beside the list.
    (
      "meLoaiCuTru", "7", "7", "Mẹ: loại cư trú (1 thường trú, 2 tạm trú, 0 không rõ)", "7"
    ),
    ("ngayDangKy", "27.11.2026", "27.11.2026", "Ngày đăng ký", "27/11/2026"),
    ("nksNgaySinh", "1956", "1956", "Người được khai sinh: ngày sinh", "1956"),
    ("so", "12.A", "12.A", "Số đăng ký", "12.A"),
    ("nguon", "trạm y tế", "trạm y tế", "Nguồn (cơ sở y tế, trưởng thôn)", "trạm y tế"),
  ])
  func `a code is said in its word, and its list is left away`(
    column: String, text: String, shown: String, label: String, value: String
  ) throws {
    let line = CellLine(
      RowIssue.Cell(column: column, text: text), shown: shown,
      try RouterProbe().configuration.messages)
    #expect(line.label == label)
    #expect(line.value == value)
  }
}
