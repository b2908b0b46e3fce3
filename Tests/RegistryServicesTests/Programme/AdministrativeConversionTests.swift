import ActionProgramme
import CivilDate
import RegistryServices
import Testing

/// A document of the programme as the printing room takes it.
@Suite struct AdministrativeConversionTests {
  private let document = ProgrammeDocument(
    head: DocumentHead(
      superior: "", agency: "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", place: "Hưng Đạo", number: "5",
      date: PlainDate(iso8601: "2026-12-20"), signerTitles: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
      signerName: "Trần Văn Hưng", recipients: ["Sở Tư pháp;", "Lưu: VT, Văn phòng."]),
    kind: .yearly, year: 2026, asOf: PlainDate(dayNumber: 20_000), subject: "Kết quả",
    blocks: [
      .heading("I. CÔNG TÁC CHỈ ĐẠO"), .paragraph("Trong năm"), .heading("II. Phối hợp"),
      .paragraph("- một"), .paragraph("- hai"), .paragraph(""),
      .table(
        ProgrammeDocument.Table(
          title: "Chỉ tiêu", columns: ["STT", "Tên", "Năm", "Tử số", "Tỷ lệ (%)"],
          rows: [
            ["1", "Đúng hạn", "2025", "1.483", "92,18"], ["2", "Một năm", "2024", "", "98,00"],
          ])),
    ],
    annex: [
      ProgrammeDocument.Table(title: "Số liệu", columns: ["A"], rows: [["1"]]),
      ProgrammeDocument.Table(
        title: "Tình hình", columns: ["A", "B", "C", "D", "E", "G"], rows: []),
    ])

  @Test func `head and end go over whole, without the ends of lines that the printing side sets`() {
    let made = document.administrative(typeName: "Báo cáo")
    #expect(made.number == "05/BC-UBND")
    #expect(made.placeAndDate == "Hưng Đạo, ngày 20 tháng 12 năm 2026")
    #expect(made.recipients == ["Sở Tư pháp", "Lưu: VT, Văn phòng"])
    #expect(made.signer.lines == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    #expect(made.signer.name == "Trần Văn Hưng")
  }

  @Test func `a number is one in every file, a year is none`() throws {
    let table = try #require(document.administrative(typeName: "Báo cáo").tables.first)
    #expect(
      table.rows[0].map(\.content) == [
        .count(1), .text("Đúng hạn"), .text("2025"), .count(1_483), .decimal(92.18, places: 2),
      ])
    #expect(
      table.rows.map { $0.map(\.text) } == [
        ["1", "Đúng hạn", "2025", "1.483", "92,18"], ["2", "Một năm", "2024", "", "98,00"],
      ])
    #expect(table.columns.map(\.alignment) == [.centre, .left, .left, .right, .right])
  }

  @Test(arguments: [
    "05", "1.23", "1,5,5", "-3", "98 %", "1234", "12.345.678.901.234", "001.234", ",5", "5,", "٣",
  ])
  func `what is no number as it is written here stays a text`(text: String) throws {
    var document = document
    document.annex[0].rows = [[text]]
    let cell = try #require(document.administrative(typeName: "").tables[1].rows.first?.first)
    #expect(cell.content == .text(text))
  }

  @Test func `points become a list, sections stand above what they hold, annexes are numbered`() {
    let made = document.administrative(typeName: "Báo cáo")
    #expect(
      Array(made.body.prefix(4)) == [
        .heading("I. CÔNG TÁC CHỈ ĐẠO", level: 1), .paragraph("Trong năm"),
        .heading("II. Phối hợp", level: 2), .list(["một", "hai"]),
      ])
    #expect(made.annexes.map(\.heading) == ["Phụ lục I", "Phụ lục II"])
    #expect(made.annexes.map(\.isLandscape) == [false, true])
    #expect(made.tables.map(\.title) == ["Chỉ tiêu", "Số liệu", "Tình hình"])
  }
}
