import CivilDate
import Documents
import Foundation
import RegistryServices
import Testing

@Suite struct DifficultTextTests {
  /// Words whose boxes lie over one another, each pair once.
  private func overlaps(_ words: [ReadPDF.Word]) -> [String] {
    let sorted = words.sorted { ($0.page, $0.top) < ($1.page, $1.top) }
    var found: [String] = []
    for (place, first) in sorted.enumerated() {
      // Boxes are as high as the type, marks included; lines set close touch by a little.
      for second in sorted[(place + 1)...] {
        guard second.page == first.page, second.top < first.bottom - 1.2 else { break }
        let width = min(first.right, second.right) - max(first.left, second.left)
        let height = min(first.bottom, second.bottom) - second.top
        if width > 0.3, height > 1.2 { found.append("\(first.text) × \(second.text)") }
      }
    }
    return found
  }

  @Test func `words that lie over one another are found`() {
    let word = ReadPDF.Word(text: "a", page: 1, left: 10, top: 10, right: 20, bottom: 14)
    let over = ReadPDF.Word(text: "b", page: 1, left: 18, top: 12, right: 30, bottom: 16)
    let below = ReadPDF.Word(text: "c", page: 1, left: 10, top: 15.5, right: 17, bottom: 19)
    #expect(overlaps([over, below, word]) == ["a × b"])
  }

  @Test(arguments: PaperKind.allCases)
  func `nothing lies over anything else, however long the contents`(kind: PaperKind) throws {
    let press = try TestPress.shipped()
    let long =
      "Thôn Đồng Lư Thượng, khu tái định cư Nghĩa Hương, xã Hưng Đạo, huyện Quốc Oai, thành phố Hà Nội, nước Cộng hòa xã hội chủ nghĩa Việt Nam"
    for contents in [long, String(repeating: long, count: 3)] {
      var paper = SamplePapers.filled(kind)
      for field in paper.fields.keys { paper.fields[field] = contents }
      paper.blocks = [PaperBlock(fields: paper.fields, ticks: paper.ticks, notes: paper.notes)]
      let file = try press.draw([paper])
      let words = try ReadPDF(file).words()
      #expect(overlaps(words) == [])
      // Nothing leaves the sheet.
      #expect(words.allSatisfy { $0.left > 3 && $0.top > 3 && $0.right < 417 && $0.bottom < 294 })
    }
  }

  @Test(arguments: PaperKind.allCases)
  func `a text of ten thousand letters is printed whole, and the officer is told`(kind: PaperKind)
    throws
  {
    let words = (1...2_000).map { "từ\($0)" }
    var paper = SamplePapers.filled(kind)
    let layouts = try TestPress.layouts()
    let layout = try layouts.layout(of: kind, on: paper.on)
    let field = try #require(layout.fields.first { $0 != .form(.serial) && $0 != .form(.page) })
    paper.fields[field] = words.joined(separator: " ")
    paper.blocks = [PaperBlock(fields: paper.fields)]
    let file = try TestPress.shipped().draw([paper])
    let text = try ReadPDF(file).flatText().lowercased()
    let printed = Set(text.split { !($0.isLetter || $0.isNumber) }.map(String.init))
    let missing = words.filter { !printed.contains($0) }
    #expect(missing == [], "\(field.text)")
    #expect(file.pageCount > 1)
  }

  @Test func `a name that is too long is set smaller, and what is still too long goes on overleaf`()
    throws
  {
    let press = try TestPress.shipped()
    var paper = SamplePapers.birthCertificate()
    paper.fields[.form(.birthPlace)] = String(
      repeating: "Khoa Phụ sản, Bệnh viện Đa khoa huyện Quốc Oai, ", count: 5)
    let shrunk = try press.draw([paper])
    #expect(shrunk.findings == [.shrunk(paper: 0, field: "Nơi sinh")])
    #expect(shrunk.pageCount == 1)
    paper.fields[.form(.birthPlace)] = String(
      repeating: "Khoa Phụ sản, Bệnh viện Đa khoa huyện Quốc Oai, ", count: 12)
    let continued = try press.draw([paper])
    #expect(continued.findings == [.continued(paper: 0, field: "Nơi sinh")])
    #expect(continued.pageCount == 2)
    let text = try ReadPDF(continued).flatText()
    #expect(text.contains("(xem tiếp trang sau)"))
    #expect(text.contains("Giấy khai sinh số 125/2026 (tiếp theo)"))
  }

  @Test(
    arguments: [
      "Cộng hòa Nhân dân Trung Hoa", "Vương quốc Liên hiệp Anh và Bắc Ai-len",
      "Việt Nam, Cộng hòa Liên bang Đức", "Cộng hòa Dân chủ Nhân dân Triều Tiên",
    ])
  func `the name of any country stands whole on the face of a certificate`(nation: String) throws {
    let press = try TestPress.shipped()
    var birth = SamplePapers.birthCertificate()
    for role in [PaperField.Role.child, .mother, .father] {
      birth.fields[.person(role, .nationality)] = nation
    }
    let marriage = SamplePapers.filled(.marriageCertificate)
    for paper in [birth, marriage] {
      var paper = paper
      paper.notes = []
      for role in [PaperField.Role.wife, .husband] {
        paper.fields[.person(role, .nationality)] = nation
      }
      let file = try press.draw([paper])
      #expect(file.pageCount == 1)
      #expect(overlaps(try ReadPDF(file).words()) == [])
    }
    let text = try ReadPDF(press.draw([birth])).flatText()
    #expect(!text.contains("xem tiếp"))
    for word in nation.split(separator: " ") {
      #expect(text.split(separator: " ").count { $0 == word } >= 3, "\(word)")
    }
  }

  @Test func `what goes on overleaf begins on its face, and is named there in Vietnamese`() throws {
    var paper = SamplePapers.birthCertificate()
    paper.fields[.person(.mother, .nationality)] = String(repeating: "Nước Xa Xôi ", count: 20)
    let file = try TestPress.shipped().draw([paper])
    #expect(
      file.findings == [.continued(paper: 0, field: "Quốc tịch của người mẹ")])
    let words = try ReadPDF(file).words()
    // Never the hint alone in the place of the value.
    #expect(words.contains { $0.page == 1 && $0.text == "Nước" })
    let text = try ReadPDF(file).flatText()
    #expect(text.contains("Quốc tịch của người mẹ Nước Xa Xôi"))
    #expect(!text.contains("mother"))
  }

  @Test func `marks typed apart are composed, and what has no shape is left out and reported`()
    throws
  {
    let press = try TestPress.shipped()
    var paper = SamplePapers.birthCertificate()
    paper.fields[.person(.father, .name)] =
      "Nguye\u{0302}\u{0303}n Va\u{0306}n \u{0110}u\u{031B}\u{0301}c"
    paper.fields[.person(.mother, .name)] = "Tr\u{0}ầ\u{7}n \u{202E}Thị\tÁnh"
    let file = try press.draw([paper])
    let text = try ReadPDF(file).flatText()
    #expect(text.contains("người cha: Nguyễn Văn Đức"))
    #expect(text.contains("người mẹ: Trần Thị Ánh"))
    #expect(file.findings == [.cleaned(paper: 0, field: "Họ, chữ đệm, tên của người mẹ")])
  }

  @Test func `letters that the font lacks are reported`() throws {
    var paper = SamplePapers.birthCertificate()
    paper.fields[.form(.homeTown)] = "東京 (Tô-ky-ô)"
    let file = try TestPress.shipped().draw([paper])
    #expect(file.findings == [.missingLetters(paper: 0, field: "Quê quán")])
  }

  @Test(arguments: PaperKind.allCases)
  func `a paper that knows nothing is printed blank`(kind: PaperKind) throws {
    let file = try TestPress.shipped().draw([
      PrintedPaper(kind, title: "", on: SamplePapers.day)
    ])
    #expect(file.pageCount >= 1)
    #expect(file.findings.isEmpty)
  }

  @Test func `a full volume is printed, each entry on its page`() throws {
    var paper = SamplePapers.filled(.birthRegisterPage)
    paper.blocks = (1...200).map { page in
      var fields = SamplePapers.birthFields
      fields[.form(.page)] = "\(page)"
      return PaperBlock(fields: fields)
    }
    let file = try TestPress.shipped().draw([paper])
    #expect(file.pageCount >= 200)
  }

  @Test func `a paper longer than any paper is refused, not printed for hours`() throws {
    var paper = SamplePapers.filled(.receiptSlip)
    paper.fields[.form(.procedure)] = String(repeating: "Đăng ký khai sinh ", count: 60_000)
    #expect(throws: PrintRefusal.tooLong(limit: 60)) { try TestPress.shipped().draw([paper]) }
  }
}
