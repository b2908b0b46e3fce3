import CivilDate
import Documents
import Interchange
import RegistryServices
import Testing

@Suite struct LayoutFilesTests {
  @Test func `every paper has a layout today and on both sides of the change of law`() throws {
    let layouts = try TestPress.layouts()
    for day in ["2026-11-26", "2027-02-28", "2027-03-01"] {
      let date = try #require(PlainDate(iso8601: day))
      #expect(Set(layouts.kinds(on: date)) == Set(PaperKind.allCases))
    }
  }

  private static let good = """
    styles:
      body: {size: 12}
    layouts:
    - paper: receiptSlip
      blank: ministry
      versions:
      - {from: 2025-07-01, to: 2026-12-31, status: inForce, citation: {instrument: 118/2025/NĐ-CP, article: ""}}
      sheets:
      - size: A5
        turn: landscape
        elements:
        - {text: "Mã: {dossier:bold}", at: [20, 30], width: 100, style: body}
    """

  @Test(
    arguments: [
      ("{dossier:bold}", "{dosier}", DataFileProblem.Kind.wrongValue, 12),
      ("{dossier:bold}", "{dossier:fat}", .wrongValue, 12),
      ("{dossier:bold}", "{dossier", .wrongValue, 12),
      ("at: [20, 30]", "at: [20]", .wrongShape, 12),
      ("at: [20, 30]", "at: [20, 3000]", .wrongValue, 12),
      ("width: 100", "wide: 100", .unknownKey, 12), ("style: body", "style: bodi", .wrongValue, 12),
      ("size: A5", "size: A6", .wrongValue, 9), ("receiptSlip", "receipt", .wrongValue, 4),
      ("ministry", "office", .wrongValue, 5),
      ("to: 2026-12-31", "to: 2025-01-01", .wrongValue, 7), ("inForce", "unknown", .wrongValue, 7),
    ] as [(String, String, DataFileProblem.Kind, Int)])
  func `a slip of the pen in a layout file is refused with its line`(
    from: String, to: String, kind: DataFileProblem.Kind, line: Int
  ) throws {
    #expect(throws: Never.self) { try LayoutFile.layouts(text: Self.good, path: "a.yaml") }
    let refusal = #expect(throws: DataFileRefusal.self) {
      try LayoutFile.layouts(text: Self.good.replacing(from, with: to), path: "a.yaml")
    }
    let problems = refusal?.problems ?? []
    #expect(problems.contains { $0.kind == kind && $0.line == line }, "\(problems)")
  }

  @Test
  func `two layouts of one paper on one day refuse the set, and a gap between them is an error`()
    throws
  {
    let first = try LayoutFile.layouts(text: Self.good, path: "a.yaml")
    var second = first
    second[0].from = try #require(PlainDate(iso8601: "2026-12-31"))
    second[0].to = nil
    #expect(throws: LayoutOverlap.self) { try PaperLayouts(first + second) }
    second[0].from = try #require(PlainDate(iso8601: "2027-01-02"))
    let layouts = try PaperLayouts(second + first)
    let between = try #require(PlainDate(iso8601: "2027-01-01"))
    #expect(throws: PrintRefusal.noLayout(.receiptSlip, on: between)) {
      try layouts.layout(of: .receiptSlip, on: between)
    }
    let last = try #require(PlainDate(iso8601: "2026-12-31"))
    #expect(try layouts.layout(of: .receiptSlip, on: last) == first[0])
  }

  @Test func `a place of a layout is found on paper where the data says, on A5 across too`() throws
  {
    let press = try TestPress.with(layouts: Self.good)
    let paper = PrintedPaper(
      .receiptSlip, title: "", on: SamplePapers.day, fields: [.form(.dossier): "H26-7"])
    let file = try press.draw([paper])
    #expect(try ReadPDF(file).information().contains("595.276 x 419.528 pts"))
    let word = try #require(try ReadPDF(file).words().first { $0.text == "Mã:" })
    #expect(abs(word.left - 20) < 0.5)
    #expect(abs(word.bottom - 0.216 * 12 * 25.4 / 72 - 30) < 0.5)
  }
}
