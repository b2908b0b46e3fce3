import CivilDate
import CivilRegistration
import Documents
import RegistryServices
import Testing

@Suite struct RegisterPageTests {
  private func entry(_ number: Int, _ ticks: Set<TickBox> = [.onTime]) -> PaperBlock {
    var fields = SamplePapers.birthFields
    fields[.form(.number)] = "\(number)/2026"
    return PaperBlock(fields: fields, ticks: ticks)
  }

  @Test func `two entries stand on a page, and a page is not filled up with what it does not have`()
    throws
  {
    let paper = PrintedPaper(
      .birthRegisterPage, title: "Sổ đăng ký khai sinh", on: SamplePapers.day,
      fields: SamplePapers.birthFields, blocks: [entry(1), entry(2), entry(3)])
    let file = try TestPress.shipped().draw([paper])
    #expect(file.pageCount == 2)
    #expect(try ReadPDF(file).information().contains("1190.55 x 841.89 pts (A3)"))
    let words = try ReadPDF(file).words()
    let numbers = words.filter { $0.text.hasSuffix("/2026") && $0.text.utf8.count == 6 }
    #expect(numbers.map(\.text) == ["1/2026", "2/2026", "3/2026"])
    #expect(numbers.map(\.page) == [1, 1, 2])
    #expect(numbers.map { $0.left < 210 } == [true, false, true])
    #expect(words.filter { $0.page == 2 && $0.text == "NGUYỄN" }.count == 1)
  }

  @Test func `an entry stands on the page of the book that it names`() throws {
    // Number 572 was skipped: page 4 has one entry, and 573 begins page 5.
    let pages = [(570, 3), (571, 4), (573, 5), (574, 5), (575, 6)]
    let paper = PrintedPaper(
      .birthRegisterPage, title: "Sổ đăng ký khai sinh", on: SamplePapers.day,
      blocks: pages.map { number, page in
        var block = entry(number)
        block.fields[.form(.page)] = String(page)
        return block
      })
    let file = try TestPress.shipped().draw([paper])
    let words = try ReadPDF(file).words()
    #expect(file.pageCount == 4)
    for (number, page) in pages {
      let sheet = try #require(words.first { $0.text == "\(number)/2026" }?.page)
      let head = words.filter { $0.page == sheet && $0.text == "số:" && $0.top < 25 }
      #expect(head.count == 1)
      #expect(words.contains { $0.page == sheet && $0.text == "\(page)" && $0.top < 25 })
    }
  }

  @Test func `what an entry has no room for says whose it is, and of which book`() throws {
    var long = entry(566)
    long.fields[.form(.page)] = "2"
    long.notes = (1...60).map {
      PaperNote(text: "Cải chính lần thứ \($0): họ, chữ đệm, tên người mẹ")
    }
    let paper = PrintedPaper(
      .birthRegisterPage, title: "Sổ đăng ký khai sinh", on: SamplePapers.day,
      fields: [.form(.volume): "01-TP/HT-2026-KS"], blocks: [long])
    let text = try ReadPDF(TestPress.shipped().draw([paper])).flatText()
    #expect(text.contains("Sổ đăng ký khai sinh, quyển số 01-TP/HT-2026-KS (tiếp theo)"))
    #expect(text.contains("Số 566/2026: Ghi chú"))
  }

  @Test func `the book of marital-status certificates has its three boxes`() throws {
    let paper = PrintedPaper(
      .maritalStatusRegisterPage, title: "…", on: SamplePapers.day,
      blocks: [
        PaperBlock(fields: [
          .form(.number): "08/UBND-XNTTHN", .form(.forMarriageAbroad): "X",
          .person(.subject, .name): "Hoàng Văn Hòa",
        ])
      ])
    let text = try ReadPDF(TestPress.shipped().draw([paper])).flatText()
    #expect(text.contains("trong nước") && text.contains("nước ngoài"))
    #expect(text.split(separator: " ").count { $0 == "X" } == 1)
  }

  @Test func `the box of the entry's own kind is ticked, and no other`() throws {
    let paper = PrintedPaper(
      .birthRegisterPage, title: "…", on: SamplePapers.day, blocks: [entry(1, [.late])])
    let words = try ReadPDF(TestPress.shipped().draw([paper])).words()
    let crosses = words.filter { $0.text == "X" }
    let cross = try #require(crosses.first)
    #expect(crosses.count == 1)
    let label = try #require(words.first { $0.text == "Quá" && $0.left < 210 })
    #expect(label.left - cross.right > 0 && label.left - cross.right < 4)
    #expect(abs(label.bottom - cross.bottom) < 1)
  }

  @Test func `the head of a list comes again on each page, and every row once`() throws {
    let rows = (1...100).map { place in
      PaperBlock(fields: [
        .form(.issuedOn): "26/11/2026", .person(.declarant, .name): "Người thứ \(place)",
        .form(.content): "Trích lục khai sinh", .form(.copies): "2",
      ])
    }
    let paper = PrintedPaper(
      .copiesRegisterPage, title: "Sổ cấp bản sao", on: SamplePapers.day, blocks: rows)
    let file = try TestPress.shipped().draw([paper])
    #expect(file.pageCount > 2)
    let words = try ReadPDF(file).words()
    #expect(Set(words.filter { $0.text == "STT" }.map(\.page)) == Set(1...file.pageCount))
    let text = try ReadPDF(file).flatText()
    for place in 1...100 { #expect(text.contains("Người thứ \(place) ")) }
  }
}
