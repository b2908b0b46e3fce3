import CivilDate
import Documents
import RegistryServices
import Testing

@Suite struct RegisterPageTests {
  private func entry(_ number: Int, _ ticks: Set<PaperTick> = [.onTime]) -> PaperBlock {
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
