import CivilDate
import CivilRegistration
import RegistryServices
import Testing

@Suite struct PrintedEntryTests {
  private let agency = PaperAgency(
    name: "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", superior: "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI",
    place: "Hưng Đạo")

  private func content(_ kind: SourceKind, _ cells: [String: String]) throws -> RowContent {
    var row = SourceRow(
      rowNumber: 1, cells: [String](repeating: "", count: kind.columns.count))
    for (column, text) in cells {
      row.cells[try #require(kind.columns.firstIndex(of: column))] = text
    }
    return RowContent(kind: kind, row: row)
  }

  private func birth(_ more: [String: String] = [:]) throws -> RowContent {
    try content(
      .birth,
      [
        "so": "125/2026", "quyenSo": "02-TP/HT-2026-KS", "trangSo": "63",
        "ngayDangKy": "26.11.2026", "loaiDangKy": "1",
        "noiDangKy": "UBND xã Hưng Đạo, thành phố Hà Nội", "nguoiKy": "Đỗ Thị Minh Nguyệt",
        "chucVuNguoiKy": "Phó Chủ tịch", "nguoiThucHien": "Lê Thu Trang",
        "nksHoTen": "Nguyễn Hoàng Bảo Ngọc", "nksGioiTinh": "2", "nksNgaySinh": "20.11.2026",
        "nksNoiSinh": "Trạm Y tế xã Hưng Đạo", "nksDanToc": "Kinh", "nksQuocTich": "Việt Nam",
        "nksLoaiKhaiSinh": "1", "meHoTen": "Trần Thị Ánh Tuyết", "meNgaySinh": "05.1998",
        "chaHoTen": "NULL", "nycHoTen": "Trần Thị Ánh Tuyết", "nycLoaiGiayToTuyThan": "2",
        "nycSoGiayToTuyThan": "C1234567", "nycNoiCapGiayToTuyThan": "Cục Quản lý xuất nhập cảnh",
        "nycNgayCapGiayToTuyThan": "12.05.2022",
      ].merging(more) { _, new in new })
  }

  @Test func `a birth entry fills the certificate in the order of the form`() throws {
    let entry = try #require(PrintedEntry(birth()))
    #expect(entry.fields[.person(.child, .sex)] == "Nữ")
    #expect(entry.fields[.person(.child, .bornOn)] == "20/11/2026")
    #expect(
      entry.fields[.person(.child, .bornOnWords)]
        == "Ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu")
    #expect(entry.fields[.person(.mother, .birthYear)] == "1998")
    #expect(
      entry.fields[.person(.declarant, .identityPaper)]
        == "Hộ chiếu số C1234567, Cục Quản lý xuất nhập cảnh cấp ngày 12/05/2022")
    #expect(entry.ticks == [.onTime])
    // Not known: blank, without a stroke or a mark.
    #expect(entry.fields[.person(.father, .name)] == nil)
    #expect(entry.fields[.person(.child, .identifier)] == nil)
  }

  @Test
  func `the words of the book come before words made of the figures, and lẻ where it is said`()
    throws
  {
    let own = try #require(
      PrintedEntry(birth(["nksNgaySinhBangChu": "Ngày hai mươi, tháng mười một"])))
    #expect(own.fields[.person(.child, .bornOnWords)] == "Ngày hai mươi, tháng mười một")
    let southern = try #require(
      PrintedEntry(
        birth(["nksNgaySinh": "01.02.2005"]), numerals: VietnameseNumerals(zeroTens: .le)))
    #expect(
      southern.fields[.person(.child, .bornOnWords)]
        == "Ngày một tháng hai năm hai nghìn không trăm lẻ năm")
  }

  @Test(
    arguments: [
      ("4", "4", Set<TickBox>([.late, .parentsUnknown])), ("4", "3", [.late]),
      ("4", "2", [.late]), ("2", "1", [.again]),
      ("3", "", [.noted]), ("1", "5", [.onTime, .abandoned]), ("", "", []), ("7", "9", []),
    ] as [(String, String, Set<TickBox>)])
  func `the boxes follow the codes of the row`(
    type: String, parents: String, ticks: Set<TickBox>
  ) throws {
    let row = try birth(["loaiDangKy": type, "nksLoaiKhaiSinh": parents])
    #expect(PrintedEntry(row)?.ticks == ticks)
  }

  @Test func `an original looks as on the day of registration, a copy as on the day of issue`()
    throws
  {
    let entry = try #require(PrintedEntry(birth()))
    let issued = try #require(PlainDate(iso8601: "2027-03-02"))
    let issue = PaperIssue(
      title: "Giấy khai sinh", number: "07/TLKS-BS", agency: agency, on: issued, signers: [])
    let original = try #require(entry.paper(.birthCertificate, issue))
    let copy = try #require(entry.paper(.birthExtractCopy, issue))
    #expect(original.on.iso8601 == "2026-11-26")
    #expect(copy.on == issued)
    #expect(copy.fields[.form(.number)] == "07/TLKS-BS")
    #expect(copy.fields[.form(.extractOf)] == "125/2026")
    #expect(entry.paper(.deathExtract, issue) == nil)
  }

  @Test func `a copy shows the updated content and every note`() throws {
    let day = try #require(PlainDate(iso8601: "2026-12-05"))
    let note = PaperNote(on: day, text: "Thay đổi tên từ “Ngọc” thành “Ngân”", ground: "QĐ số 3")
    let entry = try #require(
      PrintedEntry(birth(["nksHoTen": "Nguyễn Hoàng Bảo Ngân", "ghiChu": "cũ"]), notes: [note]))
    let paper = try #require(
      entry.paper(
        .birthExtractCopy,
        PaperIssue(title: "Trích lục khai sinh (bản sao)", agency: agency, on: day, signers: [])))
    #expect(paper.fields[.person(.child, .name)] == "Nguyễn Hoàng Bảo Ngân")
    #expect(paper.notes == [note])
    // Before the book of copies gave its number the copy has none, and never the entry's.
    #expect(paper.fields[.form(.number)] == "")
  }

  private func death(_ more: [String: String] = [:]) throws -> RowContent {
    try content(
      .death,
      [
        "so": "41/2026", "ngayDangKy": "26.11.2026", "loaiDangKy": "1", "nktHoTen": "Phạm Văn Lực",
        "nktGioiTinh": "1", "nktNgaySinh": "1950", "nktSoGiayToTuyThan": "001050012345",
        "nktLoaiGiayToTuyThan": "4", "nktNgayChet": "24.11.2026",
        "nktGioPhutChet": "18 giờ 42 phút", "nktNguyenNhanChet": "Tuổi già", "gbtLoai": "1",
        "gbtSo": "15", "gbtNgay": "25.11.2026", "gbtCoQuanCap": "Bệnh viện Quốc Oai",
      ].merging(more) { _, new in new })
  }

  @Test func `a death entry gives the hour and the proof, and keeps its cause in the book`() throws
  {
    let entry = try #require(PrintedEntry(death()))
    #expect(entry.fields[.form(.diedAtHour)] == "18")
    #expect(entry.fields[.form(.diedAtMinute)] == "42")
    #expect(entry.fields[.form(.proofKind)] == "Giấy báo tử")
    #expect(entry.fields[.person(.deceased, .identifier)] == "001050012345")
    #expect(entry.fields[.form(.deathCause)] == "Tuổi già")
    let day = try #require(PlainDate(iso8601: "2026-11-26"))
    let issue = PaperIssue(title: "Trích lục khai tử", agency: agency, on: day, signers: [])
    #expect(entry.paper(.deathExtract, issue)?.fields[.form(.deathCause)] == nil)
    #expect(entry.paper(.deathExtractCopy, issue)?.fields[.form(.deathCause)] == nil)
    #expect(entry.block.fields[.form(.deathCause)] == "Tuổi già")
  }

  @Test(
    arguments: [
      ("01.12.2025", "30.11.2026", Set<TickBox>([.onTime, .underOne])),
      ("01.12.2025", "01.12.2026", [.onTime, .underFive]),
      ("01.12.2021", "30.11.2026", [.onTime, .underFive]),
      ("01.12.2021", "01.12.2026", [.onTime]),
      ("2025", "30.11.2026", [.onTime]),
    ] as [(String, String, Set<TickBox>)])
  func `a young child's box is ticked by its age at death, and not by a guess`(
    born: String, died: String, ticks: Set<TickBox>
  ) throws {
    let row = try death([
      "nktNgaySinh": born, "nktNgayChet": died, "ngayDangKy": "02.12.2026",
    ])
    #expect(PrintedEntry(row)?.ticks == ticks)
  }

  @Test func `no proof leaves its place blank`() throws {
    let row = try death(["gbtLoai": "0", "gbtSo": "", "gbtNgay": "", "gbtCoQuanCap": ""])
    #expect(PrintedEntry(row)?.fields[.form(.proofKind)] == nil)
  }

  @Test func `a divorced couple's copy says so, and the back of the certificate when it began`()
    throws
  {
    let row = try content(
      .marriage,
      [
        "so": "12/2019", "ngayDangKy": "03.05.2019", "loaiDangKy": "2",
        "ngayXacLapQuanHeHonNhan": "01.01.1990", "chongHoTen": "Vũ Văn Hải",
        "chongNgaySinh": "07.08.1965", "voHoTen": "Đinh Thị Mơ", "voQuocTich": "Việt Nam",
        "tinhTrangKetHon": "Đã ly hôn", "huyKetHonNgayGhiChu": "10.06.2024",
        "huyKetHonCanCu": "Bản án số 12/2024/HNGĐ-ST ngày 02/05/2024 của TAND huyện Quốc Oai",
      ])
    let entry = try #require(PrintedEntry(row))
    #expect(entry.ticks == [.again])
    #expect(entry.notes.map(\.text) == ["Đã ly hôn"])
    #expect(entry.notes.first?.on?.iso8601 == "2024-06-10")
    let day = try #require(PlainDate(iso8601: "2026-11-26"))
    let issue = PaperIssue(title: "…", agency: agency, on: day, signers: [])
    let certificate = try #require(entry.paper(.marriageCertificate, issue))
    #expect(
      certificate.notes.map(\.text) == [
        "Quan hệ hôn nhân được xác lập từ ngày 01/01/1990", "Đã ly hôn",
      ])
    #expect(certificate.on.iso8601 == "2019-05-03")
  }

  @Test func `rows of lists are no entries, and an unreadable day gives no original`() throws {
    #expect(PrintedEntry(try content(.residents, ["hoTen": "Ai"])) == nil)
    let row = try birth(["ngayDangKy": "hôm qua", "nksNgaySinh": "khoảng tháng 3"])
    let entry = try #require(PrintedEntry(row))
    let day = try #require(PlainDate(iso8601: "2026-11-26"))
    let issue = PaperIssue(title: "…", agency: agency, on: day, signers: [])
    #expect(entry.paper(.birthCertificate, issue) == nil)
    #expect(entry.paper(.birthExtractCopy, issue) != nil)
    #expect(entry.fields[.person(.child, .bornOn)] == "khoảng tháng 3")
  }
}
