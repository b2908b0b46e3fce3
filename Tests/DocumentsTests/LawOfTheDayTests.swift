import FoundationEssentials
import CivilDate
import CivilRegistration
import Documents
import Foundation
import Interchange
import LegalRules
import RegistryServices
import Testing

@Suite struct LawOfTheDayTests {
  private func title(_ rule: RuleName, on day: PlainDate) throws -> String? {
    let root = TestPress.root.appending(path: "Sources/Interchange/Resources")
    let holidays = try HolidayFile.calendar(
      path: root.appending(path: "Holidays/holidays-vn.csv").path)
    let law = try LawFile.book(folder: root.appending(path: "Law").path, holidays: holidays)
    return law.standing(on: day).first { $0.rule == rule }?.value?.text
  }

  private func death(registeredOn day: PlainDate) throws -> PrintedEntry {
    let kind = SourceKind.death
    var row = SourceRow(rowNumber: 1, cells: [String](repeating: "", count: kind.columns.count))
    for (column, text) in [
      ("so", "41/2027"), ("ngayDangKy", day.slashed), ("loaiDangKy", "1"),
      ("nktHoTen", "Phạm Văn Lực"), ("nktNgayChet", "27/02/2027"),
    ] {
      row.cells[try #require(kind.columns.firstIndex(of: column))] = text
    }
    return try #require(PrintedEntry(EntryHistory(kind: kind, original: row)))
  }

  @Test(
    arguments: [
      ("2027-02-28", "TRÍCH LỤC KHAI TỬ", false), ("2027-03-01", "GIẤY CHỨNG TỬ", true),
    ] as [(String, String, Bool)])
  func `the same death paper bears another name from the first of March 2027 on`(
    day: String, printed: String, isExpected: Bool
  ) throws {
    let date = try #require(PlainDate(iso8601: day))
    let issued = IssuedPaper(
      name: "death", title: try title("paper.death.title", on: date),
      number: NumberFormat("{NN}/TLKT"),
      signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    let issue = try #require(
      PaperIssue(
        issued, number: 5, agency: SamplePapers.agency, on: date, signerName: "Lê Văn An"))
    let kind = try #require(PaperKind(issuedPaper: issued.name))
    let paper = try #require(try death(registeredOn: date).paper(kind, issue))
    let file = try TestPress.shipped().draw([paper])
    let text = try ReadPDF(file).flatText()
    #expect(text.contains(printed))
    #expect(text.contains("Số: 05/TLKT"))
    #expect(file.findings.contains(.expectedLayout(paper: 0)) == isExpected)
  }

  @Test
  func `a paper whose name the law of the day has not published is not printed under a guess`()
    throws
  {
    let date = try #require(PlainDate(iso8601: "2027-03-01"))
    let issued = IssuedPaper(
      name: "marriage", title: try title("paper.marriage.title", on: date), number: nil)
    #expect(
      PaperIssue(
        issued, number: nil, agency: SamplePapers.agency, on: date, signerName: "") == nil)
  }

  @Test func `an entry with later acts shows its present content, and each act with its day`()
    throws
  {
    let day = try #require(PlainDate(iso8601: "2026-11-26"))
    let kind = SourceKind.marriage
    var row = SourceRow(rowNumber: 1, cells: [String](repeating: "", count: kind.columns.count))
    for (column, text) in [
      ("so", "12/2019"), ("ngayDangKy", "03/05/2019"), ("loaiDangKy", "1"),
      ("voHoTen", "Đinh Thị Mơ"), ("chongHoTen", "Vũ Văn Hải"), ("ghiChu", "Ghi chú cũ"),
    ] {
      row.cells[try #require(kind.columns.firstIndex(of: column))] = text
    }
    let history = EntryHistory(
      kind: kind, original: row,
      amendments: [
        EntryAmendment(
          entryID: "x", register: .marriage, kind: .correction, on: day,
          changes: [.init(column: "voHoTen", from: "Đinh Thị Mơ", to: "Đinh Thị Mai")],
          note: "Cải chính họ, chữ đệm, tên vợ từ “Đinh Thị Mơ” thành “Đinh Thị Mai”"),
        EntryAmendment(
          entryID: "x", register: .marriage, kind: .note, on: day,
          note: "Đã ly hôn theo Bản án số 12/2026/HNGĐ-ST"),
      ])
    let entry = try #require(PrintedEntry(history))
    let issue = PaperIssue(
      title: "Trích lục kết hôn (bản sao)", number: "03/TLKH-BS", agency: SamplePapers.agency,
      on: day,
      signers: [SamplePapers.chairman])
    let paper = try #require(entry.paper(.marriageExtractCopy, issue))
    let text = try ReadPDF(TestPress.shipped().draw([paper])).flatText()
    for words in [
      "TRÍCH LỤC KẾT HÔN (BẢN SAO)", "tên vợ: ĐINH THỊ MAI",
      "26/11/2026: Cải chính họ, chữ đệm, tên vợ từ “Đinh Thị Mơ” thành “Đinh Thị Mai”",
      "26/11/2026: Đã ly hôn theo Bản án số 12/2026/HNGĐ-ST",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(entry.notes.count == 2)
    // What the book noted when the entry was written tells of no change: it stays in the book.
    #expect(!text.contains("Ghi chú cũ"))
    #expect(entry.block.notes.map(\.text).first == "Ghi chú cũ")
  }

  @Test func `the marital-status certificate prints the form and the phrase of the decision`()
    throws
  {
    let day = try #require(PlainDate(iso8601: "2026-11-26"))
    let form = ActForm([
      "nxnHoTen": "Vũ Thị Hạnh", "nxnNgaySinh": "07/08/1999", "nxnGioiTinh": "2",
      "nxnDanToc": "Kinh", "nxnQuocTich": "Việt Nam", "nxnNoiCuTru": "Thôn 3, xã Hưng Đạo",
      "nxnMucDichSuDung": "đăng ký kết hôn với ông Lê Văn Khoa",
    ])
    let particulars = [
      "text": "hiện tại chưa đăng ký kết hôn với ai", "from": "2017-08-07", "to": "2026-11-26",
      "place": "Thôn 3, xã Hưng Đạo", "validMonths": "6",
    ]
    let issue = PaperIssue(
      title: "Giấy xác nhận tình trạng hôn nhân", number: "09/UBND-XNTTHN",
      agency: SamplePapers.agency, on: day, signers: [SamplePapers.chairman])
    let paper = PrintedPaper.maritalStatus(form, particulars, issue)
    let text = try ReadPDF(TestPress.shipped().draw([paper])).flatText()
    for words in [
      "Số: 09/UBND-XNTTHN", "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "Họ, chữ đệm, tên: Vũ Thị Hạnh",
      "từ ngày 07/08/2017 đến ngày 26/11/2026",
      "Tình trạng hôn nhân: hiện tại chưa đăng ký kết hôn với ai",
      "có giá trị trong thời hạn 06 tháng kể từ ngày cấp",
    ] { #expect(text.contains(words), "\(words)") }
  }
}
