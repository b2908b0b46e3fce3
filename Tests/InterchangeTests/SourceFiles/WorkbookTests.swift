import CivilDate
import CivilRegistration
import Interchange
import Testing

@Suite struct WorkbookTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private let header = SampleWorkbook.row(1, ["nksHoTen", "nksNgaySinh", "so", "ghiChu"])

  /// Reads one row of cells under a header of four columns.
  private func cells(_ xml: String, _ change: (inout SampleWorkbook) -> Void = { _ in }) throws
    -> [String]
  {
    let row = try row(xml, change)
    return [row[BirthColumn.nksHoTen], row[BirthColumn.nksNgaySinh], row[BirthColumn.so]]
  }

  private func row(_ xml: String, _ change: (inout SampleWorkbook) -> Void = { _ in }) throws
    -> SourceRow
  {
    var workbook = SampleWorkbook("\(header)<row r=\"2\">\(xml)</row>")
    change(&workbook)
    let reading = try Reading(workbook.write(to: folder))
    return try #require(reading.rows.first)
  }

  @Test func `texts stand in the cell, in runs, or shared`() throws {
    let xml = """
      <c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>Nguyễn </t></r><r><t>Văn A</t></r>\
      <rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="B2" t="s"><v>1</v></c>\
      <c r="C2" t="str"><f>CONCATENATE("01","/2018")</f><v>01/2018</v></c>
      """
    let cells = try cells(xml) {
      $0.sharedTexts = [
        "<si><t>x</t></si>", "<si><r><t>27.10</t></r><r><t>.2008</t></r><rPh><t>y</t></rPh></si>",
      ]
    }

    #expect(cells == ["Nguyễn Văn A", "27.10.2008", "01/2018"])
  }

  @Test func `entities and character references are letters`() throws {
    let xml = #"<c t="inlineStr"><is><t>L&#234; &amp; Nguy&#x1EC5;n</t></is></c>"#

    #expect(try cells(xml)[0] == "Lê & Nguyễn")
  }

  @Test func `cells without a reference follow one another`() throws {
    let xml = "<c><v>7</v></c><c><v>8</v></c><c r=\"C2\"><v>9</v></c>"

    #expect(try cells(xml) == ["7", "8", "9"])
  }

  @Test func `elements with a namespace prefix are read like those without`() throws {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let prefixed = """
      <x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>An</x:t></x:is></x:c>\
      <x:c r="C2"><x:v>7</x:v></x:c></x:row>
      """
    let workbook = SampleWorkbook(
      "\(header)</sheetData><x:sheetData xmlns:x=\"\(main)\">\(prefixed)</x:sheetData><sheetData>")
    let reading = try Reading(workbook.write(to: folder))

    #expect(reading.rows.first?[BirthColumn.nksHoTen] == "An")
    #expect(reading.rows.first?[BirthColumn.so] == "7")
  }

  @Test(arguments: [
    ("12", "12"), ("001060100025", "001060100025"), ("1.2E+11", "120000000000"),
    ("1.00106010002E+11", "100106010002"), ("-3", "-3"), ("3.0", "3"), ("0.5", "0.5"),
    ("3.2000000000000002", "3.2"), ("38139", "38139"), ("1e400", "1e400"), ("abc", "abc"),
  ])
  func `a number is written as a person would write it`(value: String, text: String) throws {
    #expect(try cells("<c r=\"A2\"><v>\(value)</v></c>")[0] == text)
  }

  @Test func `what a formula had computed is taken and the formula is not`() throws {
    let xml = "<c r=\"A2\"><f>HYPERLINK(\"http://x\")</f><v>5</v></c><c r=\"B2\"><f>1+1</f></c>"

    #expect(try cells(xml) == ["5", "", ""])
  }

  @Test func `formulas without a result are counted, for their cells are empty`() throws {
    let header = SampleWorkbook.row(1, ["nksHoTen", "nksNgaySinh", "so"])
    let cells = """
      <row r="2"><c t="inlineStr"><is><t>An</t></is></c><c r="B2"><f>DATE(2018,1,2)</f></c>\
      <c r="C2"><f>1+1</f><v></v></c><c r="D2" t="str"><f>""</f><v></v></c>\
      <c r="E2"><f>2+2</f><v>4</v></c></row>
      """
    let rows = try SourceFile.open(path: SampleWorkbook(header + cells).write(to: folder)).rows()
    while try rows.next() != nil {}
    #expect(rows.formulasWithoutResult?.count == 2)
    #expect(rows.formulasWithoutResult?.first == "B2")
  }

  @Test(arguments: [
    ("000000000000", "1084000101", "001084000101"), ("000000000000", "79184000101", "079184000101"),
    ("00", "7", "07"), ("00", "2018", "2018"), ("000000000000", "1.084000101E9", "001084000101"),
    ("[$-42A]000000000;@", "12345678", "012345678"), ("0", "7", "7"), ("0.00", "7", "7"),
    ("000000000000", "-5", "-5"), ("#,##0", "1084", "1084"),
  ])
  func `a number has the zeros that its format shows`(
    _ format: String, _ value: String, _ text: String
  ) throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="\(format)"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>
      """
    let read = try cells("<c r=\"A2\" s=\"1\"><v>\(value)</v></c>") { $0.styles = styles }
    #expect(read[0] == text)
  }

  @Test func `truth and errors are text`() throws {
    let xml = #"<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>"#

    #expect(try cells(xml) == ["TRUE", "FALSE", "#N/A"])
  }

  @Test(arguments: [
    // style, value, text
    (1, "39748", "2008-10-27"), (1, "39748.5", "2008-10-27 12:00"), (1, "1", "1900-01-01"),
    (1, "59", "1900-02-28"), (1, "60", "1900-02-29"), (1, "61", "1900-03-01"),
    (2, "39722", "2008-10"), (3, "39722", "2008-10-01"), (4, "39722", "2008"),
    (5, "0.354166666666667", "08:30"), (6, "46349.914583333331", "2026-11-23 21:57"),
    (7, "39748", "39748"), (0, "39748", "39748"), (1, "-5", "-5"), (1, "3000000", "3000000"),
    (1, "39747.999999", "2008-10-27"), (99, "39748", "39748"),
  ])
  func `a date shows as much as its format does`(style: Int, value: String, text: String) throws {
    let cells = try cells("<c r=\"A2\" s=\"\(style)\"><v>\(value)</v></c>") { $0.styles = styles }

    #expect(cells[0] == text)
  }

  private let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/>\
    <numFmt numFmtId="165" formatCode="yyyy"/><numFmt numFmtId="166" formatCode="h:mm AM/PM"/>\
    <numFmt numFmtId="167" formatCode="dd/mm/yyyy hh:mm"/>\
    <numFmt numFmtId="168" formatCode="#,##0 &quot;đồng&quot;;[Red]\\-#,##0"/></numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="164"/>\
    <xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/></cellXfs>
    """

  @Test func `days of a workbook of the Macintosh count from 1904`() throws {
    let cells = try cells("<c r=\"A2\" s=\"1\"><v>38286</v></c><c r=\"B2\" s=\"1\"><v>0</v></c>") {
      $0.styles = styles
      $0.countsFrom1904 = true
    }

    #expect(cells == ["2008-10-27", "1904-01-01", ""])
  }

  @Test func `a bare number under a date of such a workbook is two days, four years apart`() throws
  {
    let cells = try row(
      "<c r=\"B2\"><v>38286</v></c><c r=\"C2\"><v>38286</v></c>", { $0.countsFrom1904 = true })
    #expect(cells[BirthColumn.so] == "38286")
    #expect(cells[BirthColumn.nksNgaySinh] == "26/10/2004; 27/10/2008")
    #expect(cells.originals.map(\.bytes) == [Array("38286".utf8)])
    let read = CellDate(cells[BirthColumn.nksNgaySinh])
    #expect(read.date == nil && read.problems.map(\.kind) == [.twoDates])
    #expect(read.problems.flatMap(\.proposals).map(\.slashed) == ["26/10/2004", "27/10/2008"])
  }

  @Test func `a date in ISO 8601 loses its empty time`() throws {
    let xml = #"<c t="d"><v>2008-10-27T00:00:00</v></c><c t="d"><v>2008-10-27T08:30:00Z</v></c>"#

    #expect(try cells(xml) == ["2008-10-27", "2008-10-27 08:30", ""])
  }

  @Test func `spaces are single and what was changed is kept as it stood`() throws {
    let row = try row(
      #"<c t="inlineStr"><is><t xml:space="preserve">  Lê  Văn_x000D_&#10;A&#160;</t></is></c>"#)

    #expect(row[BirthColumn.nksHoTen] == "Lê Văn A")
    #expect(row.originals.count == 1)
    #expect(row.originals.first?.column == BirthColumn.nksHoTen.rawValue)
    let original = try #require(row.originals.first)
    #expect(String(decoding: original.bytes, as: UTF8.self) == "  Lê  Văn_x000D_\nA\u{A0}")
  }

  @Test func `outer spaces alone are no change`() throws {
    let row = try row(#"<c t="inlineStr"><is><t>  An  </t></is></c>"#)

    #expect(row[BirthColumn.nksHoTen] == "An")
    #expect(row.originals.isEmpty)
  }

  @Test func `the header may stand below titles`() throws {
    let rows = [
      SampleWorkbook.row(1, ["SỔ ĐĂNG KÝ KHAI SINH"]), SampleWorkbook.row(2, ["Năm 2018"]),
      SampleWorkbook.row(3, ["STT", "nksHoTen", "nksNgaySinh", "Cột lạ"]),
      SampleWorkbook.row(4, ["1", "An", "2018", "gì đó"]), "<row r=\"5\"/>",
      SampleWorkbook.row(6, ["2", "Bình", "2019"]),
    ]
    let reading = try Reading(SampleWorkbook(rows.joined()).write(to: folder))

    #expect(reading.file.headerRow == 3)
    #expect(reading.file.unknownColumns == ["Cột lạ"])
    #expect(reading.rows.map(\.rowNumber) == [4, 6])
    #expect(reading.rows[0].extras == [SourceRow.Extra(header: "Cột lạ", text: "gì đó")])
    #expect(reading.rows[1].extras.isEmpty)
  }

  @Test func `sheets of one kind are read one after another, and a sheet of notes is named`() throws
  {
    let workbook = SampleWorkbook(sheets: [
      ("Ghi chu", SampleWorkbook.row(1, ["so", "ngayDangKy", "Giải thích"])),
      ("2018", header + SampleWorkbook.row(2, ["An"])),
      ("2019", SampleWorkbook.row(1, ["nksHoTen", "nksNgaySinh"]) + SampleWorkbook.row(2, ["Ba"])),
    ])
    let reading = try Reading(workbook.write(to: folder))

    #expect(reading.file.sheets == ["2018", "2019"])
    #expect(reading.rows.map { $0[BirthColumn.nksHoTen] } == ["An", "Ba"])
    #expect(
      reading.rows.map { SheetRow(rowNumber: $0.rowNumber) } == [
        SheetRow(sheet: 0, row: 2), SheetRow(sheet: 1, row: 2),
      ])
    #expect(reading.file.otherSheets.map(\.name) == ["Ghi chu"])
    #expect(reading.file.otherSheets.map(\.kind) == [nil])
  }

  @Test func `cells beyond the last header keep their letters`() throws {
    let reading = try Reading(
      SampleWorkbook(header + SampleWorkbook.row(2, ["An", "", "", "", "", "xa"]))
        .write(to: folder))

    #expect(reading.rows[0].extras == [SourceRow.Extra(header: "F", text: "xa")])
  }

  @Test func `the digest is the SHA-256 of the file`() throws {
    let path = try folder.file("a.csv", "nksHoTen,nksNgaySinh\n")
    let file = try SourceFile.open(path: path)

    #expect(file.digest == "c2a1bbad1cc0036b579ff9c46f743fc840ca030485057e0fe0c96781c0ce38ce")
    #expect(file.byteCount == 21)
  }

  @Test func `progress ends at the whole`() throws {
    let path = try SampleWorkbook(header + SampleWorkbook.row(2, ["An"])).write(to: folder)
    var last: SourceRows.Progress?
    try SourceFile.open(path: path).forEachRow { _ in
    } progress: {
      last = $0
    }

    #expect(last?.rows == 1)
    #expect(last?.bytesRead == last?.bytesInAll)
  }

  @Test func `a file written to between opening and reading is refused`() throws {
    let path = try folder.file("a.csv", "nksHoTen,nksNgaySinh\nAn,2018\n")
    let file = try SourceFile.open(path: path)
    _ = try folder.file("a.csv", "nksHoTen,nksNgaySinh\nBa,2018\nAn,2018\n")

    #expect(throws: SourceFileProblem.changedWhileReading) { _ = try file.rows() }
  }
}
