import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Entries of register books from files: each row is an act, and no row counts twice.
struct RegisterImportTests {
  private static let refused = OfficeRows.birth([.nksHoTen: "", .so: "09/2018"], at: 10)

  @Test func `a row of each register becomes an entry`() async throws {
    let register = try await TestRegister()
    #expect(
      try await register.take(.birth, [OfficeRows.birth()], file: "b").counts.line == "1: 1 0 0 0")
    #expect(
      try await register.take(.death, [OfficeRows.death()], file: "d").counts.line == "1: 1 0 0 0")
    #expect(
      try await register.take(.marriage, [OfficeRows.marriage()], file: "m").counts.line
        == "1: 1 0 0 0")
    #expect(
      try await register.texts(
        "SELECT kind, reference, event_on FROM paper ORDER BY kind", columns: 3)
        == [
          ["birth", "01/2018", "2018-01-02"], ["death", "02/2019", "2019-01-04"],
          ["marriage", "03/2010", "2010-02-02"],
        ])
    #expect(try await register.kinds()["entry.imported"] == 3)
    #expect(try await register.kinds()["file.received"] == 3)
    try await register.verify()
  }

  @Test func `the same file again changes nothing and says so`() async throws {
    let register = try await TestRegister()
    let rows = [
      OfficeRows.birth(), OfficeRows.birth([.so: "02/2018", .nksHoTen: "Lê Văn An"], at: 3),
    ]
    try await register.take(.birth, rows)
    let (acts, before) = (try await register.acts().count, try await register.projections())
    #expect(try await register.take(.birth, rows).counts.line == "2: 0 0 0 2")
    #expect(try await register.take(.birth, rows, file: "copy").counts.line == "2: 0 0 0 2")
    #expect(try await register.acts().count == acts)
    #expect(try await register.projections() == before)
  }

  @Test func `the same row twice in a file is one entry, whatever its running number`() async throws
  {
    let register = try await TestRegister()
    let outcome = try await register.take(
      .birth, [OfficeRows.birth([.stt: "1"]), OfficeRows.birth([.stt: "2"], at: 3)])
    #expect(outcome.counts.line == "2: 1 0 0 1")
    #expect(try await register.count("SELECT count(*) FROM paper") == 1)
  }

  @Test func `a later file with a note on an entry revises that entry`() async throws {
    let register = try await TestRegister()
    try await register.take(.marriage, [OfficeRows.marriage()], file: "a")
    let id = try await register.texts("SELECT id FROM paper")
    let noted = OfficeRows.marriage([.ghiChu: "Ly hôn theo bản án số 7/2012/HNGĐ-ST"])
    #expect(try await register.take(.marriage, [noted], file: "b").counts.line == "1: 1 0 0 0")
    #expect(try await register.texts("SELECT id FROM paper") == id)
    #expect(try await register.kinds()["entry.revised"] == 1)
    let remark = try await register.texts("SELECT remark FROM paper")[0][0]
    #expect(remark.contains("7/2012"))
    try await register.verify()
  }

  @Test func `an entry that goes back to its first form follows`() async throws {
    let register = try await TestRegister()
    let (first, second) = (OfficeRows.birth(), OfficeRows.birth([.ghiChu: "Cải chính"]))
    for (file, row) in [("a", first), ("b", second), ("a", first), ("b", second), ("a", first)] {
      #expect(try await register.take(.birth, [row], file: file).counts.line == "1: 1 0 0 0")
    }
    #expect(try await register.texts("SELECT remark FROM paper") == [[""]])
    #expect(try await register.kinds()["entry.imported"] == 1)
    #expect(try await register.kinds()["entry.revised"] == 4)
    try await register.verify()
  }

  @Test func `two people under one number in a file are both kept, with a warning`() async throws {
    let register = try await TestRegister()
    let rows = [OfficeRows.birth(), OfficeRows.birth([.nksHoTen: "Đỗ Văn Bình"], at: 3)]
    #expect(try await register.take(.birth, rows).counts.line == "2: 1 1 0 0")
    #expect(try await register.count("SELECT count(*) FROM paper") == 2)
    let warned = try await register.issues(.warned)
    #expect(
      warned.map(\.findings) == [
        [
          RowIssue.Finding(
            column: "so", message: MessageCode("row.number.taken", ["01/2018"]), refuses: false)
        ]
      ])
    #expect(warned[0].cells.contains { $0.text == "Đỗ Văn Bình" })
    #expect(try await register.take(.birth, rows).counts.line == "2: 0 0 0 2")
    try await register.verify()
  }

  @Test func `another person under a number that a later file brings is another entry`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "a")
    let other = OfficeRows.birth([.nksHoTen: "Đỗ Văn Bình", .nksSoDinhDanh: "001218000777"])
    #expect(try await register.take(.birth, [other], file: "b").counts.line == "1: 0 1 0 0")
    #expect(try await register.kinds()["entry.revised"] == nil)
    #expect(try await register.count("SELECT count(*) FROM paper") == 2)
    try await register.verify()
  }

  /// A correction in the shared software comes back with the next export: no second child is born by it.
  @Test(
    arguments: [
      [.nksHoTen: "Lê Thị Mai Ánh Ngọc"], [.nksHoTen: "Lê Thị Mai Ngọc", .nksSoDinhDanh: ""],
      [.nksHoTen: "Lê Thị Mai Ngọc", .meHoTen: "Phan Thị Trâm"],
    ] as [[BirthColumn: String]])
  func `an entry whose name was corrected is the same entry`(cells: [BirthColumn: String])
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "a")
    #expect(
      try await register.take(.birth, [OfficeRows.birth(cells)], file: "b").counts.line
        == "1: 1 0 0 0")
    #expect(try await register.kinds()["entry.revised"] == 1)
    #expect(try await register.count("SELECT count(*) FROM paper") == 1)
    try await register.verify()
  }

  @Test
  func `two forms of one entry in a file are both kept: a book does not change within a file`()
    async throws
  {
    let register = try await TestRegister()
    let rows = [OfficeRows.birth(), OfficeRows.birth([.ghiChu: "Cải chính"], at: 3)]
    #expect(try await register.take(.birth, rows).counts.line == "2: 1 1 0 0")
    #expect(try await register.take(.birth, rows).counts.line == "2: 0 0 0 2")
    #expect(try await register.kinds()["entry.revised"] == nil)
  }

  @Test func `one number in the books of two offices is two entries`() async throws {
    let register = try await TestRegister()
    let elsewhere = OfficeRows.birth([.noiDangKy: "UBND Xã Tân Phú, thành phố Hà Nội"], at: 3)
    #expect(
      try await register.take(.birth, [OfficeRows.birth(), elsewhere]).counts.line == "2: 2 0 0 0")
  }

  @Test func `entries without a number are kept apart by what they say`() async throws {
    let register = try await TestRegister()
    let rows = [
      OfficeRows.birth([.so: ""]), OfficeRows.birth([.so: "", .nksHoTen: "Lê An"], at: 3),
    ]
    #expect(try await register.take(.birth, rows).counts.line == "2: 0 2 0 0")
    #expect(try await register.take(.birth, rows).counts.line == "2: 0 0 0 2")
    #expect(try await register.count("SELECT count(*) FROM paper") == 2)
  }

  @Test func `an entry without a number hides nothing that the register has of its year`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "a")
    let rows = [
      OfficeRows.birth([.so: "", .nksHoTen: "Lê An"]), OfficeRows.birth(at: 3),
      OfficeRows.birth([.nksHoTen: "Đỗ Văn Bình", .nksSoDinhDanh: "001218000777"], at: 4),
    ]
    #expect(try await register.take(.birth, rows, file: "b").counts.line == "3: 0 2 0 1")
    try await register.verify()
  }

  /// Number 2 is in the register already.
  @Test(arguments: [
    ([1, 2, 3, 2], 2), ([3, 2, 1, 3], 2), ([2, 1, 3, 1], 2), ([1, 3, 4, 5], 0), ([5, 1, 3, 3], 1),
  ])
  func `numbers come in any order, and one that is taken is seen`(
    _ numbers: [Int], _ warned: Int
  ) async throws {
    let names = ["Lê An", "Lê Ba", "Lê Cúc", "Lê Duyên"]
    let register = try await TestRegister()
    try await register.take(
      .birth,
      [
        OfficeRows.birth([
          .so: "02/2018", .nksHoTen: "Lê Hai", .nksSoDinhDanh: "001318000700",
        ])
      ], file: "a")
    let rows = numbers.enumerated().map { place, number in
      OfficeRows.birth(
        [
          .so: "0\(number)/2018", .nksHoTen: names[place],
          .nksSoDinhDanh: "00131800071\(place)",
        ], at: place + 2)
    }
    #expect(try await register.take(.birth, rows, file: "b").counts.warned == warned)
    #expect(try await register.take(.birth, rows, file: "b").counts.unchanged == 4)
    try await register.verify()
  }

  @Test func `a refused row is kept once with its cells, however often it comes`() async throws {
    let register = try await TestRegister()
    let rows = [OfficeRows.birth(), Self.refused, Self.refused]
    #expect(try await register.take(.birth, rows).counts.line == "3: 1 0 2 0")
    for file in ["a", "b"] {
      #expect(try await register.take(.birth, rows, file: file).counts.line == "3: 0 0 2 1")
    }
    let issue = try #require(try await register.issues().first)
    #expect(try await register.issues().count == 1)
    #expect(issue.state == .open && issue.rowNumber == 10 && issue.fileName == "a.xlsx")
    #expect(issue.cells.contains(RowIssue.Cell(column: "so", text: "09/2018")))
    #expect(issue.findings.map(\.message.key) == ["row.name.missing"])
    #expect(try await register.count("SELECT count(*) FROM kept_row") == 1)
    try await register.verify()
  }

  @Test func `columns that the format does not know stay with the entry`() async throws {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth().with("ghi chú thêm", "x")])
    let table = try await RegisterExport(ledger: register.ledger).rows(.birth, year: 2018)
    #expect(table.header.last == "ghi chú thêm" && table.cells[0].last == "x")
    #expect(table.cells[0].dropLast() == OfficeRows.birth().cells[...])
    #expect(
      try await register.take(.birth, [OfficeRows.birth().with("ghi chú thêm", "y")], file: "b")
        .counts.line == "1: 1 0 0 0")
    #expect(try await register.kinds()["entry.revised"] == 1)
  }

  @Test func `an import that broke off goes on when the file comes again`() async throws {
    let register = try await TestRegister()
    let rows = (1...5).map { number in
      OfficeRows.birth(
        [
          .so: "0\(number)/2018",
          .nksHoTen: "Lê Thị \(["An", "Ba", "Cúc", "Duyên", "Én"][number - 1])",
          .nksSoDinhDanh: "",
        ], at: number + 1)
    }
    let broken = register.intake(.birth)
    try await broken.take(rows[..<3].map { ReadRow(kind: .birth, row: $0) })
    #expect(try await register.count("SELECT count(*) FROM paper") == 3)
    #expect(try await register.count("SELECT count(*) FROM known_event_year") == 0)
    try await register.verify()

    #expect(try await register.take(.birth, rows).counts.line == "5: 2 0 0 3")
    let births = try await register.ledger.readSettled {
      try KnownEventTable(connection: $0).load() as [RegistryServices.KnownBirth]
    }
    #expect(births.count == 5)
    try await register.verify()
  }

  @Test func `an import that broke off behind its last row settles when the file comes again`()
    async throws
  {
    let register = try await TestRegister()
    let broken = register.intake(.birth)
    try await broken.take([ReadRow(kind: .birth, row: OfficeRows.birth())])
    #expect(try await register.take(.birth, [OfficeRows.birth()]).counts.line == "1: 0 0 0 1")
    let births: [RegistryServices.KnownBirth] = try await register.ledger.readSettled {
      try KnownEventTable(connection: $0).load()
    }
    #expect(births.count == 1)
    #expect(try await register.kinds()["file.received"] == 1)
    #expect(try await register.take(.birth, [OfficeRows.birth()]).counts.line == "1: 0 0 0 1")
    #expect(try await register.kinds()["file.received"] == 1)
    try await register.verify()
  }

  @Test func `entries of offices elsewhere are told, for they count here too`() async throws {
    let register = try await TestRegister()
    let rows = [
      OfficeRows.birth(at: 2),
      OfficeRows.birth(
        [.so: "02/2018", .noiDangKy: "UBND xã Phú Cát, thành phố Hà Nội", .nksHoTen: "Lê Văn Cát"],
        at: 3),
      OfficeRows.birth([.so: "03/2018", .noiDangKy: "", .nksHoTen: "Lê Văn Không"], at: 4),
    ]
    let outcome = try await register.take(.birth, rows)
    #expect(outcome.counts.line == "3: 3 0 0 0")
    #expect(outcome.otherOffices == ["UBND xã Phú Cát, thành phố Hà Nội": 1])
    #expect(try await register.take(.birth, rows, file: "again").otherOffices == [:])
  }
}
