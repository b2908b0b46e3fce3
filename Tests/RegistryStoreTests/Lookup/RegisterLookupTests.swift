import CivilRegistration
import RegistryServices
import Testing

@testable import RegistryStore

/// "Who is this?", asked of a register while acts go on.
struct RegisterLookupTests {
  /// Three hundred residents of different names, among them Hồ Văn Sơn, born 1960.
  private static func villagers() -> [SourceRow] {
    let surnames = ["Nguyễn", "Trần", "Phạm", "Vũ", "Đặng", "Bùi", "Ngô"]
    let middles = ["Đức", "Hữu", "Xuân", "Ngọc", "Quang"]
    let given = [
      "Hải", "Minh", "Thắng", "Bình", "Long", "Tâm", "Hiếu", "Nam", "Toàn", "Phong", "Khải",
    ]
    let rows = (0..<300).map { number in
      OfficeRows.resident(
        [
          .maSo: "v\(number)", .soDinhDanh: "",
          .hoTen: "\(surnames[number % 7]) \(middles[number % 5]) \(given[number % 11])",
          .ngaySinh: "0\(1 + number % 9)/0\(1 + number % 8)/\(1950 + number % 60)",
          .hoTenMe: "\(surnames[number * 3 % 7]) Thị \(given[number * 5 % 11])",
          .thonToDanPho: "Thôn \(1 + number % 6)",
        ], at: number + 2)
    }
    return rows + [
      OfficeRows.resident(
        [
          .maSo: "son", .soDinhDanh: "001060000001", .hoTen: "Hồ Văn Sơn", .ngaySinh: "1960",
          .hoTenMe: "Lý Thị Nhàn",
        ], at: 400)
    ]
  }

  private static let quach: [BirthColumn: String] = [
    .so: "07/2019", .quyenSo: "01/2019", .ngayDangKy: "10.06.2019", .nksSoDinhDanh: "",
    .nksHoTen: "Quách Khuê Tú", .nksNgaySinh: "05.06.2019", .meHoTen: "Lò Thị Nhài",
    .chaHoTen: "Quách Văn Tạo",
  ]

  private static func office() async throws -> TestRegister {
    let register = try await TestRegister()
    try await register.take(.residents, villagers(), file: "r")
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    return register
  }

  /// The references of entries that may be what a birth form says.
  private static func doubles(
    _ register: TestRegister, _ cells: [BirthColumn: String]
  ) async throws -> [String] {
    let row = OfficeRows.birth([.so: "", .nksSoDinhDanh: ""].merging(cells) { $1 })
    let facts = RowReading.read(RowContent(kind: .birth, row: row)).facts
    let lookup = register.ledger.lookup
    return try await register.ledger.read { connection in
      try DoubleSearch(
        connection: connection, lookup: lookup, people: PersonMatching(connection: connection)
      ).doubles(of: facts, kind: .birth)
        .map(\.reference)
    }
  }

  @Test func `a birth typed again with slips is laid beside its entry, a sister's is not`()
    async throws
  {
    let register = try await Self.office()
    let again: [BirthColumn: String] = [
      .nksHoTen: "Le Mai Anh", .nksNgaySinh: "03.01.2018", .meHoTen: "Phan Thị Tran",
    ]
    #expect(try await Self.doubles(register, again) == ["01/2018"])
    let sister: [BirthColumn: String] = [.nksHoTen: "Lê Thị Mai Hoa", .nksNgaySinh: "20.05.2021"]
    #expect(try await Self.doubles(register, sister) == [])
  }

  @Test func `what an act brings, changes or takes away is known to the next question`()
    async throws
  {
    let register = try await Self.office()
    let form: [BirthColumn: String] = [
      .nksHoTen: "Quach Khue Tu", .nksNgaySinh: "06.06.2019", .meHoTen: "Lò Thị Nhài",
      .chaHoTen: "",
    ]
    #expect(try await Self.doubles(register, form) == [])
    try await register.take(.birth, [OfficeRows.birth(Self.quach)], file: "b2")
    #expect(try await Self.doubles(register, form) == ["07/2019"])
    // A later form of the entry says another day and other parents: that was no double.
    let other = Self.quach.merging([
      .meHoTen: "Tạ Thị Yến", .chaHoTen: "Mạc Văn Cường", .nksNgaySinh: "21.11.2012",
    ]) { $1 }
    try await register.take(.birth, [OfficeRows.birth(other)], file: "b3")
    #expect(try await Self.doubles(register, form) == [])
  }

  @Test func `somebody who left the list of residents is not found any more`() async throws {
    let register = try await Self.office()
    let people = StoredPeople(ledger: register.ledger, accessLog: SeenEvents())
    let found = try await people.search("ho van xon 1960", by: TestRegister.officer)
    #expect(found.map(\.name) == ["Hồ Văn Sơn"] && found.allSatisfy(\.isSimilar))
    let exact = try await people.search("ho van son 1960", by: TestRegister.officer)
    #expect(exact.map(\.isSimilar) == [false])
    try await register.take(.residents, Array(Self.villagers().dropLast()), file: "r2")
    #expect(try await people.search("ho van xon 1960", by: TestRegister.officer).isEmpty)
  }

  @Test func `notices that come are held against the register at once`() async throws {
    let register = try await Self.office()
    let lookup = register.ledger.lookup
    let before = try await register.ledger.read { try ArrivedNotices.lastAct($0) }
    try await register.take(
      .birthNotice,
      [
        OfficeRows.birthNotice(),
        OfficeRows.birthNotice(
          [
            .soChungSinh: "CS0000002", .hoTenMe: "Lò Thị Nhài", .hoTenCha: "Quách Văn Tạo",
            .ngayGioSinh: "05/06/2019 08:00",
          ], at: 3),
      ], file: "n")
    let remarks = try await register.ledger.read { connection in
      try ArrivedNotices(connection: connection, lookup: lookup)
        .remarks(.birthNotice, after: before)
    }
    #expect(remarks == [MessageCode("import.remark.notices", ["1", "0", "1"])])
    let none = try await register.ledger.read { connection in
      try ArrivedNotices(connection: connection, lookup: lookup)
        .remarks(.residents, after: 0)
    }
    #expect(none.isEmpty)
  }

  @Test func `a worn index serves on while another is built, and what came meanwhile is in that`()
    async throws
  {
    let register = try await Self.office()
    let form: [BirthColumn: String] = [
      .nksHoTen: "Quách Khuê Tú", .nksNgaySinh: "06.06.2019", .meHoTen: "Lò Thị Nhài",
      .chaHoTen: "Quách Văn Tạo",
    ]
    #expect(try await Self.doubles(register, form) == [])
    let before = register.ledger.lookup.builtAfter
    // Births of other people, more than three times what the index was built of.
    let surnames = ["Đinh", "Mai", "Lương", "Tạ", "Hà", "Chu", "Cao"]
    let given = ["Huy", "Vy", "Lộc", "Ngà", "Đào", "Liên", "Khoa", "Thu", "Giang", "Cúc", "Tú"]
    for file in 0..<4 {
      let rows = (0..<300).map { place in
        let number = file * 300 + place
        return OfficeRows.birth([
          .so: "\(number + 10)/2020", .quyenSo: "01/2020", .ngayDangKy: "10.06.2020",
          .nksSoDinhDanh: "",
          .nksHoTen: "\(surnames[number % 7]) \(given[number / 7 % 11]) \(given[number % 11])",
          .nksNgaySinh: "\(1 + number % 28).0\(1 + number / 28 % 5).2020",
          .meHoTen: "\(surnames[number * 3 % 7]) Thị \(given[number * 5 / 3 % 11])",
          .chaHoTen: "\(surnames[number % 7]) Văn \(given[number * 7 / 5 % 11])",
        ])
      }
      try await register.take(.birth, rows, file: "many-\(file)")
      #expect(try await Self.doubles(register, form) == [])
    }
    try await register.take(.birth, [OfficeRows.birth(Self.quach)], file: "b2")
    await register.ledger.lookup.settled()
    #expect(register.ledger.lookup.builtAfter > before)
    #expect(try await Self.doubles(register, form) == ["07/2019"])
  }

  @Test func `the index of a large register is built beside the search, which does not wait`()
    async throws
  {
    let register = try await Self.office()
    let question = PaperQuestion(name: "ho van xon", year: 1960)
    for (most, atOnce) in [(100, 0), (1_000, 1)] {
      let lookup = RegisterLookup(register.database, KnownRegister(), mostAtOnce: most)
      func found() async throws -> Int {
        try await register.ledger.read { connection in
          try lookup.findMeanwhile(
            question, among: .residents, expected: 0.9, limit: 1, connection
          ).count
        }
      }
      #expect(try await found() == atOnce)
      await lookup.settled()
      #expect(try await found() == 1)
    }
  }
}
