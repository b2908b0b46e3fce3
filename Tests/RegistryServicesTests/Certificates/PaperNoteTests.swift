import CivilDate
import CivilRegistration
import RegistryServices
import Testing

/// What of the notes of a book goes on papers, and what stays in the book.
struct PaperNoteTests {
  private static let agency = PaperAgency(name: "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", place: "Hưng Đạo")
  private static let words = PaperNoteWords(
    shown: ["cải chính", "ly hôn", "giám hộ", "xác định lại"],
    kept: ["bỏ rơi", "chưa xác định được cha", "lưu động", "con nuôi"])

  private func row(_ kind: SourceKind, _ cells: [String: String]) throws -> RowContent {
    var row = SourceRow(
      rowNumber: 1, cells: [String](repeating: "", count: kind.columns.count))
    for (column, text) in cells {
      row.cells[try #require(kind.columns.firstIndex(of: column))] = text
    }
    return RowContent(kind: kind, row: row)
  }

  private func issue() throws -> PaperIssue {
    PaperIssue(
      title: "…", agency: Self.agency, on: try #require(PlainDate(iso8601: "2026-11-28")),
      signers: [], noteWords: Self.words)
  }

  @Test(arguments: [
    "Trẻ bị bỏ rơi", "Trẻ chưa xác định được cha, mẹ", "Đăng ký lưu động",
    "Trẻ bị bỏ rơi; Đăng ký lưu động", "Nuôi con nuôi theo Quyết định số 5",
    "Trẻ bị bỏ rơi, đã xác định lại dân tộc",
  ])
  func `what was noted when a child was registered is on no certificate and in no copy`(
    note: String
  ) throws {
    let entry = try #require(
      PrintedEntry(row(.birth, ["ngayDangKy": "26.11.2026", "ghiChu": note])))
    for kind in [PaperKind.birthCertificate, .birthCertificateCopy, .birthExtractCopy] {
      #expect(try entry.paper(kind, issue())?.notes == [])
    }
    #expect(entry.block.notes.map(\.text).joined(separator: "; ") == note)
  }

  @Test func `a change that an old book noted in the same cell is on every paper`() throws {
    let entry = try #require(
      PrintedEntry(
        row(
          .birth,
          [
            "ngayDangKy": "26.11.2006",
            "ghiChu":
              "Trẻ bị bỏ rơi; Đăng ký lưu động. Cải chính tên mẹ theo QĐ số 3 của UBND TP. Hà Nội",
          ])))
    #expect(
      try entry.paper(.birthExtractCopy, issue())?.notes.map(\.text)
        == ["Cải chính tên mẹ theo QĐ số 3 của UBND TP. Hà Nội"])
    #expect(entry.block.notes.count == 2)
  }

  @Test func `a court's declaration of death is said once and in words`() throws {
    let ground = "Tuyên bố chết theo Quyết định số 5/2026/QĐST-DS ngày 1 tháng 11 năm 2026"
    let cells = [
      "ngayDangKy": "28.11.2026", "nktTinhTrangTuyenBoViecChet": "1",
      "nktNgayGhiChuTuyenBoViecChet": "28.11.2026", "nktCanCuTuyenBoViecChet": ground,
      "ghiChu": ground,
    ]
    let entry = try #require(PrintedEntry(row(.death, cells)))
    let day = try #require(PlainDate(iso8601: "2026-11-28"))
    #expect(try entry.paper(.deathExtract, issue())?.notes == [PaperNote(on: day, text: ground)])
    #expect(entry.block.notes == [PaperNote(on: day, text: ground)])
    #expect(entry.ticks == [.noted])
    let cancelled = cells.merging([
      "nktTinhTrangTuyenBoViecChet": "2", "nktNgayGhiChuHuyTuyenBoViecChet": "30.11.2026",
      "nktCanCuHuyTuyenBoViecChet": "Quyết định số 9",
    ]) { $1 }
    let both = try #require(PrintedEntry(row(.death, cancelled)))
    #expect(both.notes.map(\.text) == [ground, "Hủy tuyên bố chết"])
    #expect(both.notes.last?.ground == "Quyết định số 9")
  }

  @Test func `the book keeps what was written, and what was noted since stands beside it`() throws {
    let day = try #require(PlainDate(iso8601: "2026-12-05"))
    var history = EntryHistory(
      kind: .birth,
      original: try row(.birth, ["ngayDangKy": "26.11.2026", "nksHoTen": "Lê Ngọc"]).row,
      amendments: [
        EntryAmendment(
          entryID: "x", register: .birth, kind: .correction, on: day,
          changes: [.init(column: "nksHoTen", from: "Lê Ngọc", to: "Lê Ngân")],
          note: "Cải chính tên từ “Lê Ngọc” thành “Lê Ngân”")
      ])
    history.amendments[0].paper = "Trích lục cải chính hộ tịch số 02/2026 ngày 05/12/2026"
    history.amendments[0].writtenBy = "Lê Thu Trang"
    let written = try #require(PrintedEntry(asWritten: history))
    let now = try #require(PrintedEntry(history))
    #expect(written.fields[.person(.child, .name)] == "Lê Ngọc")
    #expect(now.fields[.person(.child, .name)] == "Lê Ngân")
    #expect(written.notes == now.notes)
    #expect(
      written.notes == [
        PaperNote(
          on: day, text: "Cải chính tên từ “Lê Ngọc” thành “Lê Ngân”",
          ground: "Trích lục cải chính hộ tịch số 02/2026 ngày 05/12/2026", signer: "Lê Thu Trang")
      ])
  }

  @Test func `a change in a marriage names the spouse whom it is about, a confirmation both`()
    throws
  {
    let day = try #require(PlainDate(iso8601: "2026-11-28"))
    let cells = [
      "so": "12/2019", "ngayDangKy": "03.05.2019", "chongHoTen": "Vũ Văn Hải",
      "chongNgaySinh": "07.08.1965", "voHoTen": "Đinh Thị Mơ", "voNgaySinh": "1970",
      "voLoaiGiayToTuyThan": "4", "voSoGiayToTuyThan": "001170000123",
    ]
    var history = EntryHistory(kind: .marriage, original: try row(.marriage, cells).row)
    let issue = PaperIssue(title: "…", number: "01/2026", agency: Self.agency, on: day, signers: [])
    let both = PrintedPaper.confirmation(ActForm([:]), of: history, issue)
    #expect(both.fields[.person(.subject, .name)] == "Đinh Thị Mơ – Vũ Văn Hải")
    #expect(both.fields[.person(.subject, .bornOn)] == "1970 – 07/08/1965")
    #expect(both.fields[.person(.subject, .sex)] == "Nữ – Nam")
    history.amendments = [
      EntryAmendment(
        entryID: "x", register: .marriage, kind: .correction, on: day,
        changes: [.init(column: "voNgaySinh", from: "1971", to: "1970")], note: "Cải chính")
    ]
    let one = PrintedPaper.change(
      ActForm([:]), of: history, content: "Cải chính", box: .correction, changedPaper: "", issue)
    #expect(one.fields[.person(.subject, .name)] == "Đinh Thị Mơ")
    #expect(one.fields[.person(.subject, .bornOn)] == "1970")
    #expect(one.fields[.person(.subject, .sex)] == "Nữ")
    #expect(one.fields[.person(.subject, .identifier)] == "001170000123")
  }

  @Test func `a residence without an end is certified until the day of issue`() throws {
    let day = try #require(PlainDate(iso8601: "2026-11-28"))
    let issue = PaperIssue(title: "…", agency: Self.agency, on: day, signers: [])
    let form = ActForm(["nxnHoTen": "Hoàng Văn Hòa", "nxnLoaiMucDichSuDung": "2"])
    let paper = PrintedPaper.maritalStatus(form, ["from": "2010-01-01"], issue)
    #expect(paper.fields[.form(.residedUntil)] == "28/11/2026")
    #expect(paper.fields[.form(.forMarriageAbroad)] == "X")
    #expect(paper.fields[.form(.forMarriageAtHome)] == nil)
  }

  @Test(arguments: [
    ("UBND xã Hưng Đạo, thành phố Hà Nội", "Ủy ban nhân dân xã Hưng Đạo, thành phố Hà Nội"),
    ("Ủy ban nhân dân xã Hưng Đạo", "Ủy ban nhân dân xã Hưng Đạo"),
    ("Ủy ban hành chính xã Cộng Hòa", "Ủy ban hành chính xã Cộng Hòa"), ("", ""),
  ])
  func `an office is written without abbreviation`(given: String, printed: String) {
    #expect(OfficeWords.inFull(given) == printed)
  }
}
