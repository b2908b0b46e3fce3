import CivilRegistration
import Testing

@Suite struct `A cell that says nothing` {
  @Test(arguments: [
    "", "''", "NULL", "null", "-", "--", "–", "…", ", , , ,", ".", "Không có thông tin",
    "không có thông tin", "KHÔNG RÕ", "Không", "Chưa rõ", "N/A", "none", "?", "khong ro",
  ])
  func `is empty`(text: String) {
    #expect(EmptyMarker.matches(text))
  }

  @Test(
    arguments: [
      "Nguyễn", "Na", "Không Minh", "Khổng Tú", "Chu", "Kinh", "0", "1", "Nùng", "A", "Đ", "Nô",
      "K'",
      "Không phải cha", "đ",
    ].filter { $0 != "Na" })
  func `is not one that says something`(text: String) {
    #expect(!EmptyMarker.matches(text))
  }
}

@Suite struct `A row of any kind` {
  @Test func `is read by its kind`() {
    let rows: [(SourceKind, SourceRow)] = [
      (.birth, SampleRows.row(SampleRows.birth)), (.death, SampleRows.row(SampleRows.death)),
      (.marriage, SampleRows.row(SampleRows.marriage)),
      (.parentage, SampleRows.row(SampleRows.parentage)),
      (.maritalStatus, SampleRows.row(SampleRows.maritalStatus)),
      (.guardianship, SampleRows.row(SampleRows.guardianship)),
      (.adoption, SampleRows.row(SampleRows.adoption)),
      (.foreignDivorce, SampleRows.row(SampleRows.foreignDivorce)),
      (.residents, SampleRows.row(SampleRows.resident)),
      (.birthNotice, SampleRows.row(SampleRows.birthNotice)),
      (.deathNotice, SampleRows.row(SampleRows.deathNotice)),
      (.judgment, SampleRows.row(SampleRows.judgment)),
      (.survey, SampleRows.row(SampleRows.survey)),
    ]
    #expect(rows.map(\.0) == SourceKind.allCases)
    for (kind, row) in rows {
      let (facts, problems) = SourceFacts.read(row, of: kind)
      #expect(facts != nil && problems == [], "\(kind)")
    }
  }

  @Test(arguments: SourceKind.allCases)
  func `is refused as empty when nothing stands in it`(kind: SourceKind) {
    let row = SourceRow(rowNumber: 5, cells: [String](repeating: "", count: kind.columns.count))
    let (facts, problems) = SourceFacts.read(row, of: kind)
    #expect(facts == nil)
    #expect(lines(problems).first?.hasPrefix("refuse row.empty") == true)
  }

  /// Whatever stands in the cells, reading ends, and a row without facts has the reason with it.
  @Test(arguments: SourceKind.allCases)
  func `is never refused without a reason, nor taken with one`(kind: SourceKind) {
    var state: UInt64 = 20_261_122
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let texts = [
      "", "-", "NULL", "1", "2", "01/2018", "15.01.2018", "2018", "31/02/2018", "01/04/5005",
      "Nguyễn Văn A", "001081000006", "1081000006", "Thôn Việt Yên", "19 tuổi", "Nam", "Nữ",
      "\u{301}",
      "99999999999999999999", "😀", "a/b/c", "////", "-1",
    ]
    for _ in 0..<3_000 {
      let cells = (0..<kind.columns.count).map { _ in texts[next(texts.count)] }
      let (facts, problems) = SourceFacts.read(SourceRow(rowNumber: 1, cells: cells), of: kind)
      let refuses = problems.contains { $0.severity == .refuse }
      if (facts == nil) != refuses { Issue.record("\(cells)") }
    }
  }

  @Test func `with fewer cells than columns is read as far as it goes`() {
    let (facts, problems) = SourceFacts.read(SourceRow(rowNumber: 1, cells: ["1"]), of: .survey)
    #expect(facts == nil && !problems.isEmpty)
  }
}
