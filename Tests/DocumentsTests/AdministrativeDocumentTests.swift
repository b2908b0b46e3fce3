import CivilDate
import Foundation
import RegistryServices
import Testing

@testable import Documents

@Suite struct AdministrativeDocumentTests {
  private func pdf(_ document: AdministrativeDocument) throws -> PrintedFile {
    try TestPress.administrative().make(document, as: .pdf)
  }

  /// The texts of a Word file, a line each paragraph.
  private func paragraphs(of file: PrintedFile) throws -> [String] {
    try part("word/document.xml", of: file).all("w:p").map { paragraph in
      paragraph.all("w:t").map(\.text).joined()
    }
  }

  private func part(_ name: String, of file: PrintedFile) throws -> XMLElement {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
    try Data(file.bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let part = try #require(WordArchive.read(path: path.path).first { $0.name == name })
    return try XMLReading.root(of: part.bytes)
  }

  @Test func `a report on paper has the form of the decree`() throws {
    let file = try pdf(SampleDocument.report())
    let text = try ReadPDF(file).flatText()
    for words in [
      "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", "Số: 15/BC-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Hưng Đạo, ngày 03 tháng 7 năm 2026", "BÁO CÁO", "Căn cứ Kế hoạch của Ủy ban nhân dân xã.",
      "I. CÔNG TÁC CHỈ ĐẠO", "<tổng hợp>", "- Lưu: VT, VP.", "Nguyễn Thành Công", "Phụ lục",
      "SỐ LIỆU CHI TIẾT",
      "(Kèm theo Báo cáo số 15/BC-UBND ngày 03/07/2026 của ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO)",
    ] { #expect(text.contains(words), "\(words)") }
    // Margins, and the number at the top of every page but the first.
    let words = try ReadPDF(file).words()
    #expect(words.allSatisfy { $0.left > 29.5 && $0.bottom < 277.5 })
    #expect(words.filter { $0.page < 4 }.allSatisfy { $0.right < 195.5 })
    let numbers = words.filter { $0.bottom < 18 }
    #expect(numbers.map(\.text) == ["2", "3", "4"])
    #expect(numbers.map(\.page) == [2, 3, 4])
  }

  @Test func `the superior agency stands in capitals, and a long subject in lines of like length`()
    throws
  {
    var document = SampleDocument.report()
    document.agency.superior = "Ủy ban nhân dân thành phố Hà Nội"
    document.subject = "Kết quả thực hiện Chương trình đăng ký và thống kê hộ tịch năm 2026"
    document.kind = "Báo cáo"
    let file = try pdf(document)
    #expect(try ReadPDF(file).flatText().contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI"))
    let press = try TestPress.administrative()
    #expect(
      try paragraphs(of: press.make(document, as: .docx)).contains(
        "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI"))
    // No line of the subject holds the year alone.
    let words = try ReadPDF(file).words().filter { $0.page == 1 }
    let year = try #require(
      words.first { $0.text == "2026" && $0.top > 50 && $0.top < 90 })
    #expect(words.filter { abs($0.bottom - year.bottom) < 1 }.count > 3)
  }

  @Test func `what the program keeps together with a no-break space stays together`() throws {
    #expect(
      PrintableText("98,5\u{A0}%\u{A0}(2030)", keepsLines: false, keepsJoins: true).text
        == "98,5\u{A0}%\u{A0}(2030)")
    #expect(PrintableText("Nguyễn\u{A0}Văn A").text == "Nguyễn Văn A")
  }

  @Test func `the head of a table comes again on each page, each row once`() throws {
    let words = try ReadPDF(pdf(SampleDocument.report())).words()
    #expect(words.filter { $0.text == "STT" }.map(\.page) == [1, 2, 3, 4])
    for figure in ["1.201", "1.230", "1.260"] {
      #expect(words.filter { $0.text == figure && $0.page < 4 }.count == 1)
    }
  }

  @Test func `paper, Word and workbook say the same figures`() throws {
    let document = SampleDocument.report(rows: 5)
    let cells = document.tables.flatMap { $0.rows.flatMap { $0 } }
    let paper = try ReadPDF(pdf(document)).flatText()
    let press = try TestPress.administrative()
    let word = Set(try paragraphs(of: press.make(document, as: .docx)))
    let sheet = try part("xl/worksheets/sheet1.xml", of: press.make(document, as: .xlsx))
    let numbers = Set(sheet.all("v").compactMap { Double($0.text) })
    #expect(cells.count > 20)
    for cell in cells {
      #expect(paper.contains(cell.text))
      #expect(word.contains(cell.text))
    }
    for number in [1_201, 1_005, 83.3, 1_234_567, 0.5] { #expect(numbers.contains(number)) }
  }

  @Test func `a Word file has its table head on every page, merged as on paper`() throws {
    let file = try TestPress.administrative().make(SampleDocument.report(), as: .docx)
    let root = try part("word/document.xml", of: file)
    let tables = root.all("w:tbl").filter { !$0.all("w:tblBorders").isEmpty }
    #expect(tables.count == 2)
    let rows = try #require(tables.first).elements.filter { $0.name == "w:tr" }
    #expect(rows.filter { !$0.all("w:tblHeader").isEmpty }.count == 2)
    #expect(rows[0].all("w:gridSpan").map { $0.attributes[0].value } == ["2"])
    #expect(
      rows[0].all("w:vMerge").map { $0.attributes[0].value } == ["restart", "restart", "restart"])
    #expect(
      rows[1].all("w:vMerge").map { $0.attributes[0].value } == [
        "continue", "continue", "continue",
      ])
    // Each row is as wide as the grid.
    for row in rows {
      let width = row.elements.filter { $0.name == "w:tc" }.reduce(0) { sum, cell in
        let span = cell.all("w:gridSpan").first.flatMap { Int($0.attributes[0].value) } ?? 1
        return sum + span
      }
      #expect(width == 5)
    }
    #expect(
      root.all("w:pgSz").map { $0.attributes.contains { $0.value == "landscape" } } == [
        false, true,
      ])
    #expect(try paragraphs(of: file).contains { $0.contains("<tổng hợp>") })
  }

  @Test func `what a document does not have leaves no empty place behind`() throws {
    var letter = AdministrativeDocument(
      agency: PaperAgency(name: "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", place: "Hưng Đạo"), kind: "",
      subject: "phối hợp rà soát")
    letter.body = [.paragraph("Kính đề nghị quý cơ quan phối hợp.")]
    letter.addressees = ["Công an xã Hưng Đạo"]
    let press = try TestPress.administrative()
    let word = try paragraphs(of: press.make(letter, as: .docx))
    #expect(word.contains("V/v phối hợp rà soát"))
    #expect(word.contains("Kính gửi: Công an xã Hưng Đạo"))
    #expect(!word.contains { $0.contains("{{") || $0.contains("Nơi nhận") })
    let paper = try ReadPDF(press.make(letter, as: .pdf)).flatText()
    #expect(paper.contains("V/v phối hợp rà soát"))
    #expect(!paper.contains("Nơi nhận"))
    #expect(throws: PrintRefusal.nothing) { try press.make(letter, as: .xlsx) }
  }

  @Test func `a place that Word has cut into runs is filled, and the office's own words stay`()
    throws
  {
    let path = try changedTemplate { xml in
      xml.replacing(
        "Số: {{number}}", with: "Ký hiệu {{num</w:t></w:r><w:r><w:t>ber}} của xã")
    }
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try TestPress.administrative(template: path).make(SampleDocument.report(), as: .docx)
    #expect(try paragraphs(of: file).contains("Ký hiệu 15/BC-UBND của xã"))
  }

  @Test(arguments: ["{{subjekt}}", "{{body", "<!DOCTYPE", "nothing"])
  func `a template that cannot be used is refused with its fault`(fault: String) throws {
    let path = try changedTemplate { xml in
      switch fault {
      case "{{subjekt}}": xml.replacing("{{subject}}", with: fault)
      case "{{body": xml.replacing("{{body}}", with: "")
      case "<!DOCTYPE": xml.replacing("<w:document", with: "<!DOCTYPE a []><w:document")
      default: String(xml.prefix(300))
      }
    }
    defer { try? FileManager.default.removeItem(atPath: path) }
    let press = try TestPress.administrative(template: path)
    let refusal = #expect(throws: PrintRefusal.self) {
      try press.make(SampleDocument.report(), as: .docx)
    }
    guard case .template = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(throws: PrintRefusal.self) {
      try TestPress.administrative(template: "/nowhere.docx").make(
        SampleDocument.report(), as: .docx)
    }
  }

  @Test func `the same document gives the same bytes on paper and in Word`() throws {
    for format in [DocumentFormat.pdf, .docx] {
      let first = try TestPress.administrative().make(SampleDocument.report(), as: format)
      #expect(try TestPress.administrative().make(SampleDocument.report(), as: format) == first)
    }
  }

  @Test func `texts that look like formulas stay texts`() throws {
    let table = AdministrativeTable(
      title: "[Bảng]: '=1'", columns: [.init(), .init()], head: [[.text("=A1"), .text("B")]],
      rows: [[.text("=HYPERLINK(\"http://x\")"), .text("001060100025")]])
    var document = SampleDocument.report()
    document.body = [.table(table), .table(table)]
    document.annexes = []
    let file = try TestPress.administrative().make(document, as: .xlsx)
    for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
      #expect(try part(sheet, of: file).all("f").isEmpty)
    }
    let texts = try part("xl/sharedStrings.xml", of: file).all("t").map(\.text)
    #expect(texts.contains("001060100025"))
  }

  private func changedTemplate(_ change: (String) -> String) throws -> String {
    var parts = try WordArchive.read(path: TestPress.template)
    let place = try #require(parts.firstIndex { $0.name == WordTemplate.documentPart })
    parts[place].bytes = Array(change(String(decoding: parts[place].bytes, as: UTF8.self)).utf8)
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).docx")
    try Data(WordArchive.bytes(of: parts)).write(to: path)
    return path.path
  }
}
