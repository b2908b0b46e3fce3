import ActionProgramme
import CivilDate
import FoundationEssentials
import Testing
import VitalStatistics

@testable import Interchange

/// The annex as a Word table: given out and taken back, and every fault of a table named.
@Suite struct AnnexWordTests {
  private func shipped() throws -> Programme {
    let folder = "\(projectFolder)/Sources/Interchange/Resources/Programme"
    return try ProgrammeFile.programme(path: "\(folder)/programme-2026-2030.yaml")
  }

  private func file(_ body: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "annex-\(UUID()).docx").path
    try WordPackage(body: body).write(to: path)
    return path
  }

  private typealias Cell = WordMarkup.Cell

  private func row(_ texts: [String]) -> [Cell] {
    texts.map { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return Cell(content: lines.map { WordMarkup.paragraph(String($0)) }.joined(), width: 1_000)
    }
  }

  private static let head = [
    "STT", "Nội dung thực hiện", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết qủa",
    "Thời gian thực hiện",
  ]

  private func table(_ rows: [[Cell]]) throws -> String {
    try file(
      WordMarkup.table(
        [row(Self.head)] + rows, widths: Array(repeating: 1_000, count: 6), headRows: 1))
  }

  private func read(_ rows: [[Cell]]) throws -> AnnexReading.Annex {
    try AnnexReading(standing: try shipped()).read(path: try table(rows))
  }

  @Test func `the annex given out is taken back as it was`() throws {
    let programme = try shipped()
    let path = FileManager.default.temporaryDirectory.appending(path: "annex-\(UUID()).docx").path
    try AnnexWordFile(programme, progress: ["I.1": "2026: Hoàn thành"]).write(to: path)
    let annex = try AnnexReading(standing: programme).read(path: path)
    #expect(annex.programme == programme)
    #expect(annex.unreadTimes == [] && annex.gone == [] && annex.new == [])
  }

  @Test func `a row is read with its agencies, its results and its time`() throws {
    let annex = try read([
      row(["I", "Tổ chức triển khai", "", "", "", ""]),
      row([
        "1", "Xây dựng Kế hoạch\nvà tổ chức", "Văn phòng HĐND&UBND",
        "Phòng kinh tế, Phòng Văn hóa- Xã hội\nCông an xã", "- Kế hoạch;\n- dự toán",
        "Tháng 5 năm 2027",
      ]),
      row(["2", "Đảm bảo các điều kiện", "", "", "", ""]),
      row(["3", "Việc khác", "", "Cơ quan đơn vị liên quan", "", "khi rảnh"]),
    ])
    let items = annex.programme.items
    #expect(items.map(\.id) == ["I.1", "I.2", "I.3"])
    #expect(items[0].content == "Xây dựng Kế hoạch và tổ chức")
    #expect(items[0].lead == "VP")
    #expect(items[0].participants == ["KT", "VHXH", "CAX"])
    #expect(annex.programme.findAgency("CAX")?.name == "Công an xã")
    #expect(items[0].results == ["Kế hoạch", "Dự toán"])
    #expect(items[0].schedule == .once(due: try #require(PlainDate(iso8601: "2027-05-31"))))
    #expect(items[1].isHeading)
    #expect(items[2].lead == nil && items[2].participants == ["LQ"])
    #expect(annex.unreadTimes == ["I.3: khi rảnh"])
    #expect(items[2].schedule == .unstated && items[2].time == "khi rảnh")
    #expect(annex.new == ["I.2", "I.3"])
    #expect(annex.gone.contains("VI.2"))
  }

  @Test(arguments: [
    ("Hàng năm", ItemSchedule.yearly), ("Theo kế hoạch của cấp trên", .asDirected),
    ("Trong năm 2027 và những năm tiếp theo", .ongoing(from: 2027)), ("", .unstated),
    ("Trước 30/4/2027", .once(due: PlainDate(dayNumber: 20_938))),
    ("Trước năm 2028, 2029", .once(due: PlainDate.lastDay(ofYear: 2029))),
  ])
  func `times are read as plans write them`(text: String, schedule: ItemSchedule) throws {
    let annex = try read([
      row(["II", "Phần", "", "", "", ""]), row(["9", "Việc", "Văn phòng HĐND&UBND", "", "", text]),
    ])
    #expect(annex.programme.items.first?.schedule == schedule)
  }

  @Test func `every fault of a table is named with its row`() throws {
    var merged = row(["1", "Gộp ngang", "VP", "", "x"])
    merged[1].span = 2
    let rows = [
      row(["1", "Trước phần", "VP", "", "", ""]), row(["I", "Phần", "", "", "", ""]),
      row(["1", "Thiếu ô", "VP"]), merged, row(["2", "Một", "VP", "", "", ""]),
      row(["2", "Hai", "VP", "", "", ""]), row(["3", "", "VP", "", "", ""]),
      row(["a-b", "Không số", "VP", "", "", ""]),
    ]
    let refusal = #expect(throws: AnnexRefusal.self) { try self.read(rows) }
    guard case .rows(let faults) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(
      faults.map { "\($0.row) \($0.fault.rawValue)" } == [
        "2 no-section", "4 missing-cells", "5 merged-across", "7 twice", "8 no-content",
        "9 no-number",
      ])
    #expect(faults.first?.text == "1 | Trước phần | VP")
  }

  @Test func `a cell merged with the one above is found`() throws {
    let body = WordMarkup.table(
      [
        row(Self.head), row(["I", "Phần", "", "", "", ""]),
        row(["1", "Một", "VP", "", "", ""]), row(["2", "Hai", "VP", "", "", ""]),
      ], widths: Array(repeating: 1_000, count: 6), headRows: 1)
    // The lead of the last row goes on from the row above, as Word writes it.
    let parts = body.components(separatedByLast: "VP")
    let cell = parts.0.replacingLast("<w:tcPr>", with: "<w:tcPr><w:vMerge/>")
    let path = try file("\(cell)VP\(parts.1)")
    let refusal = #expect(throws: AnnexRefusal.self) {
      try AnnexReading(standing: try self.shipped()).read(path: path)
    }
    #expect(
      refusal == .rows([.init(row: 4, fault: .mergedDown, text: "2 | Hai | VP")]))
  }

  @Test func `what is no Word file, or has no such table, is said so`() throws {
    let text = FileManager.default.temporaryDirectory.appending(path: "a-\(UUID()).docx").path
    try Data("không phải Word".utf8).write(to: URL(filePath: text))
    #expect(throws: AnnexRefusal.notWordFile) {
      try AnnexReading(standing: try self.shipped()).read(path: text)
    }
    let empty = try file(WordMarkup.paragraph("không có bảng"))
    #expect(throws: AnnexRefusal.noTable) {
      try AnnexReading(standing: try self.shipped()).read(path: empty)
    }
  }

  @Test func `what XML would take for its own is text in a document`() throws {
    let nasty = "a<b>&\"c\"\u{1}d\tđ"
    #expect(WordMarkup.escaped(nasty) == "a&lt;b&gt;&amp;&quot;c&quot;d đ")
    let path = try file(WordMarkup.table([row(["<w:t>", "x"])], widths: [1, 1], headRows: 0))
    let tables = try #require(try WordTables.read(path: path))
    #expect(tables.first?.rows.first?.map(\.text) == ["<w:t>", "x"])
  }
}

extension String {
  fileprivate func components(separatedByLast mark: String) -> (String, String) {
    guard let found = ranges(of: mark).last else { return (self, "") }
    return (String(self[..<found.lowerBound]), String(self[found.upperBound...]))
  }

  fileprivate func replacingLast(_ mark: String, with other: String) -> String {
    let (before, after) = components(separatedByLast: mark)
    return "\(before)\(other)\(after)"
  }
}
