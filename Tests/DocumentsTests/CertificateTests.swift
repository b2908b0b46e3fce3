import CivilDate
import Documents
import Foundation
import RegistryServices
import Testing

@Suite struct CertificateTests {
  @Test func `a birth certificate says in order what the form asks, and is read back as written`()
    throws
  {
    let file = try TestPress.shipped().draw([SamplePapers.birthCertificate()])
    #expect(file.pageCount == 1)
    #expect(file.findings.isEmpty)
    let text = try ReadPDF(file).flatText()
    let order = [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "GIẤY KHAI SINH",
      "Số: 125/2026", "Họ, chữ đệm, tên: NGUYỄN HOÀNG BẢO NGỌC",
      "Ngày, tháng, năm sinh: 20/11/2026",
      "Ghi bằng chữ: Ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu",
      "Giới tính: Nữ", "Dân tộc: Kinh", "Quốc tịch: Việt Nam",
      "Nơi sinh: Bệnh viện Đa khoa huyện Quốc Oai, xã Quốc Oai, thành phố Hà Nội",
      "Quê quán: Xã Hưng Đạo, thành phố Hà Nội", "Số định danh cá nhân: 001326012345",
      "Họ, chữ đệm, tên người mẹ: Trần Thị Ánh Tuyết", "Năm sinh: 1998",
      "Nơi cư trú: Thôn Đồng Lư, xã Hưng Đạo, thành phố Hà Nội",
      "Họ, chữ đệm, tên người cha: Nguyễn Văn Đức", "Năm sinh: 1995",
      "Họ, chữ đệm, tên người đi khai sinh: Nguyễn Văn Đức", "Giấy tờ tùy thân: Căn cước",
      "Nơi đăng ký khai sinh: Ủy ban nhân dân xã Hưng Đạo, thành phố Hà Nội",
      "Ngày, tháng, năm đăng ký: 26/11/2026", "NGƯỜI KÝ GIẤY KHAI SINH", "TM. ỦY BAN NHÂN DÂN",
      "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đỗ Thị Minh Nguyệt",
    ]
    var rest = text[...]
    for words in order {
      let found = try #require(rest.range(of: words), "\(words) in \(rest.prefix(200))")
      rest = rest[found.upperBound...]
    }
  }

  @Test func `every place is within half a millimetre of its data`() throws {
    let file = try TestPress.shipped().draw([SamplePapers.birthCertificate()])
    let words = try ReadPDF(file).words()
    // Left edge and line of writing, as 10-certificates.yaml has them, with the size of type.
    let places: [(word: String, x: Double, y: Double, size: Double)] = [
      ("NGUYỄN", 64, 74, 13), ("20/11/2026", 74, 83, 13), ("001326012345", 72, 140, 13),
      ("Trần", 84, 151, 13), ("26/11/2026", 80, 252, 13), ("125/2026", 149, 62, 13),
    ]
    for place in places {
      let word = try #require(words.first { $0.text == place.word }, "\(place.word)")
      #expect(abs(word.left - place.x) < 0.5)
      // Liberation Serif reaches 0.216 of its size below the line.
      let line = word.bottom - 0.216 * place.size * 25.4 / 72
      #expect(abs(line - place.y) < 0.5, "\(place.word) stands at \(line)")
    }
  }

  @Test func `the same paper gives the same bytes, on a press that has worked and on a new one`()
    throws
  {
    let press = try TestPress.shipped()
    let first = try press.draw([SamplePapers.birthCertificate()])
    _ = try press.draw([SamplePapers.filled(.deathExtract)])
    #expect(try press.draw([SamplePapers.birthCertificate()]).bytes == first.bytes)
    #expect(try TestPress.shipped().draw([SamplePapers.birthCertificate()]).bytes == first.bytes)
    #expect(try ReadPDF(first).information().contains("Wed Nov 25 17:00:00 2026 UTC"))
  }

  @Test func `fonts are in the file, and the page is A4 to a hundredth of a millimetre`() throws {
    let file = try TestPress.shipped().draw([SamplePapers.birthCertificate()])
    let fonts = try ReadPDF(file).fonts().split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    #expect(fonts.allSatisfy { $0.contains("LiberationSerif") && $0.contains("yes yes yes") })
    #expect(try ReadPDF(file).information().contains("595.276 x 841.89 pts (A4)"))
  }

  @Test
  func `on a pre-printed blank only what is filled in is printed, moved by the printer's offset`()
    throws
  {
    let press = try TestPress.shipped()
    let paper = [SamplePapers.birthCertificate()]
    let blank = try press.draw(
      paper, PrintSetting(content: .fieldsOnly, offsetX: 15, offsetY: -20))
    let text = try ReadPDF(blank).flatText()
    for words in ["CỘNG HÒA", "Họ, chữ đệm, tên", "Nơi sinh", "NGƯỜI KÝ"] {
      #expect(!text.contains(words))
    }
    let whole = try ReadPDF(press.draw(paper)).words()
    let moved = try ReadPDF(blank).words()
    for name in ["NGUYỄN", "001326012345", "Nguyệt"] {
      let (here, there) = (
        try #require(whole.first { $0.text == name }), try #require(moved.first { $0.text == name })
      )
      #expect(abs(there.left - here.left - 1.5) < 0.05)
      #expect(abs(there.top - here.top + 2) < 0.05)
    }
    for wrong in [PrintSetting(offsetX: 201), PrintSetting(offsetY: -201)] {
      #expect(throws: PrintRefusal.offset(limit: 20)) { try press.draw(paper, wrong) }
    }
  }

  @Test(arguments: [
    PaperKind.birthCertificate, .birthCertificateCopy, .marriageCertificate, .birthRegisterPage,
    .deathRegisterPage, .marriageRegisterPage,
  ])
  func `over the Ministry's blank no word of the form is printed a second time`(kind: PaperKind)
    throws
  {
    let press = try TestPress.shipped()
    var paper = SamplePapers.filled(kind)
    let blank = try press.draw([paper], PrintSetting(content: .fieldsOnly))
    let text = try ReadPDF(blank).flatText()
    // The name of the paper, and words before a place in one text.
    for words in [
      "TÊN GIẤY", "Số:", "Họ, chữ đệm", "Quyển số:", "Ngày đăng ký:", "Đã chết vào lúc",
    ] {
      #expect(!text.contains(words), "\(words)")
    }
    #expect(text.contains("Ô number"))
    if !paper.blocks.isEmpty, kind.rawValue.hasSuffix("RegisterPage") {
      #expect(text.contains("signer name, signer title"))
    }
    // What is filled in stands where it stands on the whole form.
    paper.fields[.form(.number)] = "918273"
    for place in paper.blocks.indices { paper.blocks[place].fields[.form(.number)] = "918273" }
    let (whole, filled) = (
      try ReadPDF(press.draw([paper])).words(),
      try ReadPDF(press.draw([paper], PrintSetting(content: .fieldsOnly))).words()
    )
    let here = try #require(whole.first { $0.text == "918273" })
    let there = try #require(filled.first { $0.text == "918273" })
    #expect(abs(here.left - there.left) < 0.05 && abs(here.top - there.top) < 0.05)
  }

  @Test func `a signature takes the last lines before it along to the next page`() throws {
    let press = try TestPress.shipped()
    var paper = SamplePapers.filled(.maritalStatusCertificate)
    paper.signers = [SamplePapers.chairman]
    for count in 1...60 {
      paper.fields[.form(.maritalStatus)] = String(
        repeating: "đã đăng ký kết hôn ", count: count * 4)
      let file = try press.draw([paper])
      guard file.pageCount > 1 else { continue }
      let words = try ReadPDF(file).words().filter {
        $0.page == file.pageCount && $0.top > 18
      }
      let signature = try #require(words.first { $0.text == "TM." })
      #expect(words.contains { $0.top < signature.top - 3 }, "\(count)")
    }
  }

  @Test func `no word of the agency's name stands alone on a line`() throws {
    var paper = SamplePapers.filled(.deathExtract)
    paper.fields[.form(.superiorAgency)] = SamplePapers.agency.superior
    let words = try ReadPDF(TestPress.shipped().draw([paper])).words().filter {
      $0.left < 95 && $0.top > 13 && $0.top < 25
    }
    let lines = Dictionary(grouping: words) { Int($0.bottom.rounded()) }
    #expect(lines.count == 2)
    #expect(lines.values.allSatisfy { $0.count >= 3 })
  }

  /// Of an extract with everything that an entry can say, signed by a vice-chairman.
  @Test(arguments: [
    PaperKind.recognitionExtract, .recognitionExtractCopy, .guardianshipExtract,
    .guardianshipExtractCopy, .guardianshipEndExtract, .supervisionExtract,
    .foreignDivorceExtract, .foreignDivorceExtractCopy, .informationConfirmation,
  ])
  func `a signature is never alone on a page`(kind: PaperKind) throws {
    var paper = SamplePapers.filled(kind)
    paper.signers = [SamplePapers.chairman]
    #expect(try TestPress.shipped().draw([paper]).pageCount == 1)
  }

  @Test(arguments: PaperKind.allCases)
  func `only papers of which the Ministry prints the blank are printed without their form`(
    kind: PaperKind
  ) throws {
    let press = try TestPress.shipped()
    let paper = [SamplePapers.filled(kind)]
    let whole = try press.draw(paper).bytes
    let onBlank = try press.draw(paper, PrintSetting(content: .fieldsOnly)).bytes
    let blanks: Set<PaperKind> = [
      .birthCertificate, .birthCertificateCopy, .marriageCertificate, .birthRegisterPage,
      .deathRegisterPage, .marriageRegisterPage,
    ]
    #expect((onBlank != whole) == blanks.contains(kind))
  }

  @Test
  func
    `a day without a layout refuses the file, and the next law's day says that the form is expected`()
    throws
  {
    let press = try TestPress.shipped()
    let early = try #require(PlainDate(iso8601: "2015-12-31"))
    var paper = SamplePapers.birthCertificate()
    paper.on = early
    #expect(throws: PrintRefusal.noLayout(.birthCertificate, on: early)) {
      try press.draw([SamplePapers.birthCertificate(), paper])
    }
    for (day, findings) in [
      ("2027-02-28", []), ("2027-03-01", [PrintFinding.expectedLayout(paper: 0)]),
    ] {
      paper.on = try #require(PlainDate(iso8601: day))
      #expect(try press.draw([paper]).findings == findings)
    }
    #expect(throws: PrintRefusal.nothing) { try press.draw([]) }
  }

  @Test func `later changes stand on the back, which a paper without them does not have`() throws {
    let press = try TestPress.shipped()
    var paper = SamplePapers.birthCertificate()
    paper.notes = (1...20).map { place in
      PaperNote(
        on: SamplePapers.day, text: "Thay đổi thứ \(place): tên từ “Ngọc” thành “Ngân”",
        ground: "Quyết định số \(place)/QĐ-UBND", signer: "Lê Thu Trang")
    }
    let file = try press.draw([paper])
    let text = try ReadPDF(file).flatText()
    #expect(file.pageCount == 2)
    for place in 1...20 { #expect(text.contains("Thay đổi thứ \(place):")) }
    #expect(
      text.contains(
        "26/11/2026: Thay đổi thứ 20: tên từ “Ngọc” thành “Ngân” (Quyết định số 20/QĐ-UBND)"))
  }

  @Test func `a batch is one file, each paper on a page of its own`() throws {
    let papers = (1...50).map { place in
      var paper = SamplePapers.birthCertificate()
      paper.fields[.form(.number)] = "\(place)/2026"
      return paper
    }
    let file = try TestPress.shipped().draw(papers)
    #expect(file.pageCount == 50)
    let numbers = try ReadPDF(file).words().filter {
      $0.text.hasSuffix("/2026") && $0.left > 148 && $0.top < 70
    }
    #expect(numbers.map(\.page) == Array(1...50))
    #expect(numbers.map(\.text) == (1...50).map { "\($0)/2026" })
  }

  @Test func `a paper that is not signed yet says so`() throws {
    let press = try TestPress.shipped()
    var paper = SamplePapers.birthCertificate(.birthCertificateCopy)
    #expect(try !ReadPDF(press.draw([paper])).flatText().contains("CHƯA KÝ SỐ"))
    paper.marks = [.unsignedDraft]
    #expect(try ReadPDF(press.draw([paper])).flatText().contains("BẢN NHÁP – CHƯA KÝ SỐ"))
  }
}
