import CivilRegistration
import Interchange
import Testing

@Suite struct HostileFileTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private let header = SampleWorkbook.row(1, ["nksHoTen", "nksNgaySinh", "so"])
  private var rows: String { header + SampleWorkbook.row(2, ["An", "2018", "1"]) }

  @Test func `a document type is refused, with entities or without`() throws {
    for type in ["<!DOCTYPE x>", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"] {
      var workbook = SampleWorkbook(rows)
      workbook.prologue = type
      let path = try workbook.write(to: folder)
      #expect(Reading.problem(path) == .documentType(part: "xl/worksheets/sheet0.xml"))
    }
  }

  @Test func `a part that expands beyond measure is refused before any row`() throws {
    let filler = String(repeating: "<row r=\"3\"><c><v>1</v></c></row>", count: 800_000)
    let path = try SampleWorkbook(rows + filler).write(to: folder)

    guard case .expandsTooFar = Reading.problem(path) else {
      Issue.record("read: \(Reading.code(path))")
      return
    }
  }

  @Test func `an archive in an archive is not opened`() throws {
    let inner = try SampleWorkbook(rows).write(to: folder, "inner.xlsx")
    var workbook = SampleWorkbook(rows)
    workbook.extraParts = [("xl/inner.zip", try TemporaryFolder.bytes(of: inner))]

    #expect(Reading.code(try workbook.write(to: folder)) == "read")
    let nested = try SampleWorkbook.archive(
      [("a.zip", TemporaryFolder.bytes(of: inner))], to: "\(folder.path)/outer.xlsx")
    #expect(Reading.code(nested) == "file.notWorkbook")
  }

  @Test func `too many entries are refused`() throws {
    var workbook = SampleWorkbook(rows)
    workbook.extraParts = (0..<1_001).map { ("x/\($0)", []) }

    #expect(Reading.code(try workbook.write(to: folder)) == "file.tooManyArchiveEntries")
  }

  @Test func `nesting, attributes and endless tags are refused`() throws {
    let deep = String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40)
    let attributes = "<row " + (0..<65).map { "a\($0)=\"\" " }.joined() + "/>"
    let comment = "<!--" + (0..<300_000).map { "\($0) " }.joined() + "-->"

    for xml in [deep, attributes, comment] {
      let path = try SampleWorkbook(rows + xml).write(to: folder)
      #expect(Reading.code(path) == "file.excessiveXML")
    }
  }

  @Test func `an XML bomb in the small parts is refused as well`() throws {
    var workbook = SampleWorkbook(rows)
    workbook.styles = "</styleSheet><!DOCTYPE x><styleSheet>"
    #expect(Reading.code(try workbook.write(to: folder)) == "file.malformedXML")

    workbook.styles = String(repeating: "<a>", count: 40)
    #expect(Reading.code(try workbook.write(to: folder)) == "file.excessiveXML")
  }

  @Test func `a truncated workbook is refused before any row, wherever it is cut`() throws {
    let many = (2..<500).map { SampleWorkbook.row($0, ["An \($0 &* 7919)", "2018", "\($0)"]) }
    let bytes = try TemporaryFolder.bytes(
      of: SampleWorkbook(header + many.joined()).write(to: folder))
    for part in 1..<20 {
      let path = try folder.file("cut.xlsx", Array(bytes.prefix(bytes.count * part / 20)))
      var rows = 0
      #expect(throws: SourceFileProblem.self) {
        try SourceFile.open(path: path).forEachRow { _ in rows += 1 }
      }
      #expect(rows == 0)
    }
  }

  @Test func `changed bytes of the sheet do not pass the check sum`() throws {
    let noise = (2..<500).map { SampleWorkbook.row($0, ["An \($0 &* 7919)", "2018", "\($0)"]) }
    let path = try SampleWorkbook(header + noise.joined()).write(to: folder)
    var bytes = try TemporaryFolder.bytes(of: path)
    bytes[bytes.count / 4] ^= 0x10

    #expect(Reading.code(try folder.file("changed.xlsx", bytes)) == "file.damagedArchive")
  }

  @Test func `encrypted workbooks are refused and called so`() throws {
    var workbook = SampleWorkbook(rows)
    workbook.password = "x"
    #expect(Reading.code(try workbook.write(to: folder)) == "file.encrypted")

    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    let padding = [UInt8](repeating: 0, count: 512)
    #expect(
      Reading.code(try folder.file("p.xlsx", compound + padding + name)) == "file.encrypted")
    #expect(Reading.code(try folder.file("p.xls", compound + padding)) == "file.oldWorkbook")
  }

  @Test(arguments: ["a.xlsx", "a.csv"])
  func `a binary file is refused whatever its name`(name: String) throws {
    let bytes = [0x7F, 0x45, 0x4C, 0x46] + (0..<5_000).map { UInt8(truncatingIfNeeded: $0 * 31) }

    #expect(Reading.code(try folder.file(name, bytes)) == "file.notText")
  }

  @Test(arguments: ["nksHoTen,nksNgaySinh", "H? và tên,Ngày sinh"])
  func `text that lost its Vietnamese letters is refused and the cause is said`(
    header: String
  ) throws {
    let text = "\(header)\nNguy?n V?n Th?ng,2018\nTr?n Th? H??ng,2019\n"

    #expect(Reading.code(try folder.file("list.csv", text)) == "file.lettersLost")
  }

  @Test func `text under the name of a workbook is read as the text it is`() throws {
    let path = try folder.file("list.xlsx", "nksHoTen,nksNgaySinh\nAn,2018\n")

    #expect(try Reading(path).rows.count == 1)
  }

  @Test func `other archives are no workbooks`() throws {
    let path = try SampleWorkbook.archive(
      [("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))],
      to: "\(folder.path)/a.ods")

    #expect(Reading.problem(path) == .notWorkbook(detail: "OpenDocument"))
  }

  @Test func `nothing, a folder and a missing file are called by their names`() throws {
    #expect(Reading.code(try folder.file("a.csv", "")) == "file.empty")
    #expect(Reading.code(folder.path) == "file.unreadable")
    #expect(Reading.code("\(folder.path)/none.csv") == "file.notFound")
  }

  @Test func `more rows than the limit are refused before any row`() throws {
    var limits = SourceLimits.standard
    limits.rows = 100
    let many = (2..<103).map { SampleWorkbook.row($0, ["An"]) }.joined()
    let workbook = try SampleWorkbook(header + many).write(to: folder)
    let lines = String(repeating: "An,2018\n", count: 101)
    let text = try folder.file("a.csv", "nksHoTen,nksNgaySinh\n\(lines)")

    for path in [workbook, text] {
      #expect(throws: SourceFileProblem.tooManyRows(limit: 100)) {
        _ = try SourceFile.open(path: path, limits: limits)
      }
    }
    limits.rows = 101
    #expect(Reading.code(workbook, limits: limits) == "read")
    #expect(Reading.code(text, limits: limits) == "read")
  }

  @Test func `rows that are formatted and empty do not count`() throws {
    var limits = SourceLimits.standard
    limits.rows = 100
    let empty = (3..<2_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"1\"/></row>" }.joined()
    let path = try SampleWorkbook(rows + empty).write(to: folder)

    #expect(try Reading(path, limits: limits).rows.count == 1)
  }

  @Test func `cells and columns beyond the limits are refused`() throws {
    let long = String(repeating: "a", count: 40_000)
    let workbook = try SampleWorkbook(header + SampleWorkbook.row(2, ["An", long])).write(
      to: folder)
    #expect(Reading.problem(workbook) == .cellTooLong(row: 2, column: 2, limit: 32_768))

    let text = try folder.file("a.csv", "nksHoTen,nksNgaySinh\nAn,\(long)\n")
    #expect(Reading.problem(text) == .cellTooLong(row: 2, column: 2, limit: 32_768))

    let wide = ["nksHoTen", "nksNgaySinh"] + (0..<400).map { "c\($0)" }
    let columns = try SampleWorkbook(SampleWorkbook.row(1, wide)).write(to: folder)
    #expect(Reading.code(columns) == "file.tooManyColumns")
  }

  @Test func `a file beyond the limit of bytes is refused unread`() throws {
    var limits = SourceLimits.standard
    limits.fileBytes = 1_000
    let path = try folder.file("a.csv", String(repeating: "x", count: 1_001))

    #expect(Reading.problem(path, limits: limits) == .tooLarge(bytes: 1_001, limit: 1_000))
  }

  @Test func `a shared text that does not exist is an empty cell`() throws {
    let cells = "<c t=\"s\"><v>99999999</v></c><c t=\"s\"><v>-1</v></c><c><v>5</v></c>"
    let reading = try Reading(
      SampleWorkbook("\(header)<row r=\"2\">\(cells)</row>").write(to: folder))

    #expect(reading.rows[0][BirthColumn.nksHoTen] == "")
    #expect(reading.rows[0][BirthColumn.so] == "5")
  }

  @Test(arguments: [
    (200, "file.encrypted"), (3, "file.oldWorkbook"), (9_999_999, "file.oldWorkbook"),
  ])
  func `a workbook with a password is known wherever its directory lies`(
    _ sector: Int, _ code: String
  ) throws {
    var bytes = [UInt8](repeating: 0, count: 512 * 210)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[30] = 9
    for place in 0..<4 { bytes[48 + place] = UInt8(sector >> (8 * place) & 0xFF) }
    let name = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    bytes.replaceSubrange((512 * 201)..<(512 * 201 + name.count), with: name)
    #expect(Reading.code(try folder.file("mat-khau.xlsx", bytes)) == code)
  }

  @Test func `every problem has a code of its own`() {
    let codes = [
      SourceFileProblem.notFound, .unreadable(reason: ""), .empty, .tooLarge(bytes: 1, limit: 1),
      .changedWhileReading, .oldWorkbook, .encrypted, .damagedArchive(detail: ""),
      .notWorkbook(detail: ""), .notText, .lettersLost, .tooManyArchiveEntries(count: 1, limit: 1),
      .expandsTooFar(limit: 1), .documentType(part: ""),
      .malformedXML(part: "", line: 1, detail: ""), .excessiveXML(part: ""),
      .tooManySharedTexts(limit: 1), .tooManyRows(limit: 1), .tooManyColumns(limit: 1),
      .cellTooLong(row: 1, column: 1, limit: 1), .unclosedQuote(row: 1),
      .headerNotFound(found: [], closest: nil, needed: []), .kindAmbiguous(kinds: [], found: []),
      .webPage, .xmlWorkbook, .notNotices,
    ].map(\.code)

    #expect(Set(codes).count == 26)
  }
}
