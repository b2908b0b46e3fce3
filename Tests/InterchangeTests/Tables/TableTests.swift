import CivilRegistration
import Interchange
import Testing

@Suite struct TableTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private let columns = [
    TableColumn("nksHoTen", width: 30), TableColumn("nksNgaySinh"), TableColumn("nksSoDinhDanh"),
    TableColumn("Số ngày", kind: .number),
  ]

  /// Texts that a spreadsheet would run, change or lose.
  private let texts = [
    "=HYPERLINK(\"http://x\")", "+84 912", "-", "-5", "@SUM(A1)", "＝1+1", "'=1", "''+1", "'quoted",
    "001060100025", "01/2018", "2018", "Nguyễn \"Văn\" A", "a, b; c", "a\nb", "Đỗ", "1.2E+11",
    "TRUE",
    "_x000D_",
  ]

  private func write(_ format: TableFormat, title: String? = nil) throws -> String {
    let path = "\(folder.path)/table.\(format.rawValue)"
    let table = try format.writer(path: path, columns: columns, sheet: "Khai sinh", title: title)
    for (place, text) in texts.enumerated() { try table.write([text, "2018", "", "\(place)"]) }
    try table.finish()
    return path
  }

  @Test(arguments: TableFormat.allCases)
  func `what was written is read back letter for letter`(format: TableFormat) throws {
    let rows = try Reading(write(format)).rows

    #expect(rows.count == texts.count)
    for (row, text) in zip(rows, texts) {
      let single = text.replacing("\n", with: " ")
      if text == "_x000D_", format == .xlsx { continue }
      #expect(row[BirthColumn.nksHoTen] == single)
      #expect(row[BirthColumn.nksNgaySinh] == "2018")
    }
    #expect(rows.map { $0.extras.first?.text } == texts.indices.map { "\($0)" })
  }

  @Test func `a text file has the mark of UTF-8, quotes where needed and no formula`() throws {
    let path = try write(.csv)
    let text = String(decoding: try TemporaryFolder.bytes(of: path), as: UTF8.self)
    let lines = text.split(separator: "\r\n")

    #expect(lines.first == "\u{FEFF}nksHoTen,nksNgaySinh,nksSoDinhDanh,Số ngày")
    #expect(lines.dropFirst().first == "\"'=HYPERLINK(\"\"http://x\"\")\",2018,,0")
    #expect(lines.contains("'+84 912,2018,,1"))
    #expect(lines.contains("''=1,2018,,6"))
    #expect(lines.contains("'quoted,2018,,8"))
    #expect(
      lines.dropFirst().allSatisfy { line in
        let cell = line.drop { $0 == "\"" }
        // A lone hyphen is how registers write "nothing".
        return cell.hasPrefix("-,") || !"=+-@＝".contains(cell.first ?? "x")
      })
  }

  @Test func `a negative number in a column of numbers stays a number`() {
    let line = DelimitedLine.line(
      ["-5", "-5"], [TableColumn("a", kind: .number), TableColumn("b")])

    #expect(String(decoding: line, as: UTF8.self) == "-5,'-5\r\n")
  }

  @Test func `a title stands above the header of a workbook and does not hide it`() throws {
    let reading = try Reading(write(.xlsx, title: "SỔ ĐĂNG KÝ KHAI SINH"))

    #expect(reading.file.headerRow == 3)
    #expect(reading.rows.count == texts.count)
    #expect(reading.file.sheets == ["Khai sinh"])
  }

  @Test func `a name of a sheet that Excel forbids is made lawful`() throws {
    let path = "\(folder.path)/a.xlsx"
    let name = "'Danh sách: 2018/2019 [rất dài, dài quá]"
    let table = try TableFormat.xlsx.writer(path: path, columns: columns, sheet: name)
    try table.finish()

    #expect(try Reading(path).file.sheets == ["Danh sách  2018 2019  rất dài,"])
  }

  @Test(arguments: TableFormat.allCases)
  func `a row of another width and a folder that is not there are refused`(
    format: TableFormat
  ) throws {
    let table = try format.writer(
      path: "\(folder.path)/b.\(format.rawValue)", columns: columns, sheet: "A")
    #expect(throws: TableProblem.self) { try table.write(["1"]) }
    try table.finish()
    #expect(throws: TableProblem.self) { try table.write(["1", "2", "3", "4"]) }

    #expect(throws: TableProblem.self) {
      let lost = try format.writer(path: "/none/a", columns: columns, sheet: "A")
      try lost.finish()
    }
  }
}
