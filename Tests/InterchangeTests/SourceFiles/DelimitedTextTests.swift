import CivilRegistration
import Interchange
import Testing

@Suite struct DelimitedTextTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private let table = "hoTen,ngaySinh,soDinhDanh,tinhTrangCuTru\nĐỗ An,1999,001,\"a, b\"\n"

  private func rows(_ bytes: [UInt8]) throws -> [SourceRow] {
    try Reading(folder.file("list.csv", bytes)).rows
  }
  private func rows(_ text: String) throws -> [SourceRow] { try rows(Array(text.utf8)) }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    let units = [0xFEFF] + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test func `the same list reads the same in every encoding`() throws {
    let forms: [[UInt8]] = [
      Array(table.utf8), [0xEF, 0xBB, 0xBF] + Array(table.utf8), utf16(table, bigEndian: false),
      utf16(table, bigEndian: true),
    ]
    for form in forms {
      let rows = try rows(form)
      #expect(rows.count == 1)
      #expect(rows.first?[ResidentColumn.hoTen] == "Đỗ An")
      #expect(rows.first?[ResidentColumn.tinhTrangCuTru] == "a, b")
      #expect(rows.first?.rowNumber == 2)
    }
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the delimiter is found from the header`(delimiter: String) throws {
    let text = "hoTen,ngaySinh,tinhTrangCuTru\nAn,1999,x y\n".replacing(",", with: delimiter)

    #expect(try rows(text).first?[ResidentColumn.tinhTrangCuTru] == "x y")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in every usual way, the last one even without`(end: String) throws {
    let text = ["hoTen,ngaySinh,maSo", "An,1999,1", "", "Ba,2000,2"].joined(separator: end)
    let rows = try rows(text)

    #expect(rows.map(\.rowNumber) == [2, 4])
    #expect(rows.map { $0[ResidentColumn.maSo] } == ["1", "2"])
  }

  @Test func `quotes hold delimiters, quotes and line breaks`() throws {
    let rows = try rows("hoTen,ngaySinh,maSo\r\n\"An \"\"Ba\"\"\",\"1,\r\n2\",\"\"\r\nx\"y,z,3\r\n")

    #expect(rows[0][ResidentColumn.hoTen] == "An \"Ba\"")
    #expect(rows[0][ResidentColumn.ngaySinh] == "1, 2")
    #expect(rows[0][ResidentColumn.maSo] == "")
    #expect(rows[1][ResidentColumn.hoTen] == "x\"y")
    #expect(rows[1].rowNumber == 3)
  }

  @Test func `the instruction of Excel about its separator is no header`() throws {
    #expect(try rows("sep=;\nhoTen;ngaySinh;maSo\nAn;1999;1\n").first?.rowNumber == 3)
  }

  @Test func `letters cut in two by the end of a piece are whole again`() throws {
    let name = String(repeating: "Nguyễn Thị Ước ", count: 900)
    let text = "hoTen,ngaySinh,maSo\n" + (0..<20).map { "\(name),1999,\($0)\n" }.joined()
    let expected = String(name.dropLast())

    for bytes in [Array(text.utf8), utf16(text, bigEndian: false)] {
      let rows = try rows(bytes)
      #expect(rows.count == 20)
      #expect(rows.allSatisfy { $0[ResidentColumn.hoTen] == expected })
    }
  }

  @Test func `a list typed in TCVN3 is converted and its bytes kept`() throws {
    let line = "NguyÔn V¨n ChiÕn,1999,Th«n Yªn Th­îng\n".unicodeScalars.map { UInt8($0.value) }
    let rows = try rows(Array("hoTen,ngaySinh,thonToDanPho,maSo\n".utf8) + line)

    #expect(rows[0][ResidentColumn.hoTen] == "Nguyễn Văn Chiến")
    #expect(rows[0][ResidentColumn.thonToDanPho] == "Thôn Yên Thượng")
    #expect(rows[0].originals.first?.bytes == Array(line.prefix(16)))
  }

  @Test func `a name that two code pages could mean follows its row, then its column`() throws {
    let header = "hoTen,ngaySinh,hoTenMe,maSo\n"

    // "Vò" is a word in Unicode and "Vũ" in TCVN3.
    let alone = try rows("\(header)Vò,1999,Lan,1\n")
    #expect(alone[0][ResidentColumn.hoTen] == "Vò")
    #expect(alone[0].originals.isEmpty)

    let byRow = try rows("\(header)Vò,1999,NguyÔn,1\n")
    #expect(byRow[0][ResidentColumn.hoTen] == "Vũ")
    #expect(byRow[0].originals.map(\.column).sorted() == [2, 6])

    let byColumn = try rows("\(header)TrÇn,1999,Lan,1\nVò,1999,Lan,2\n")
    #expect(byColumn[1][ResidentColumn.hoTen] == "Vũ")

    let besideUnicode = try rows("\(header)TrÇn,1999,Lan,1\nVò,1999,Nguyễn,2\n")
    #expect(besideUnicode[1][ResidentColumn.hoTen] == "Vò")
  }

  @Test func `a quotation mark that never closes is refused where it opens`() throws {
    let path = try folder.file("a.csv", "hoTen,ngaySinh,maSo\nAn,1999,1\n\"Ba,2000,2\nTư,2001,3\n")

    #expect(Reading.problem(path) == .unclosedQuote(row: 3))
  }

  @Test(arguments: [
    // Cut within the last row; at its end; with a short row that is ended; a total.
    ("1,An,2018\n2,Bì", 3), ("1,An,2018\n2,Bình,2019", nil), ("1,An,2018\n2,Bình\n", nil),
    ("1,An,2018\nTổng cộng: 1", nil), ("1,An", 2), ("1,An,\n2,Bình", 3), ("", nil),
  ])
  func `a text that ends within a row is told`(_ rows: String, _ broken: Int?) throws {
    let path = try folder.file("half.csv", "so,nksHoTen,nksNgaySinh\n\(rows)")
    let reader = try SourceFile.open(path: path).rows()
    while try reader.next() != nil {}
    #expect(reader.brokenRow == broken)
  }
}
