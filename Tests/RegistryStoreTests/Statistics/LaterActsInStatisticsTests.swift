import CivilDate
import CivilRegistration
import FoundationEssentials
import Interchange
import RegistryServices
import SQLToolkit
import Testing
import VitalStatistics

@testable import RegistryStore

/// What a later act makes of an entry, every statistic says of it: the Ministry's form, the published tables
/// and the rates on the office's own basis.
struct LaterActsInStatisticsTests {
  private static let revocation = [
    "qdCoQuanLoai": "provincialChairman", "qdSo": "77/QĐ-UBND", "qdNgay": "10/11/2026",
    "qdCoQuan": "Chủ tịch UBND thành phố Hà Nội", "qdNoiDung": "Thu hồi", "nycHoTen": "UBND xã",
  ]

  private let before = PlainDate.firstDay(ofYear: 2026).adding(days: 312)  // 09/11/2026
  private let after = PlainDate.firstDay(ofYear: 2026).adding(days: 313)

  private static func entryID(
    _ desk: RegistrationTests.Desk, _ number: String
  ) async throws -> String {
    try await desk.register.texts("SELECT id FROM paper WHERE reference = \(number)")[0][0]
  }

  private static func tables(
    _ code: String, _ desk: RegistrationTests.Desk
  ) throws -> StoredTables {
    let clock = desk.register.clock
    let file = SampleCommune.project.appending(
      path: "Sources/Interchange/Resources/Statistics/\(code).yaml")
    return StoredTables(
      ledger: desk.register.ledger, rules: try SampleCommune.rules(), now: Now { clock.moment },
      definitions: [try TableFile.table(path: file.path)])
  }

  private static func table(
    _ code: String, _ year: Int, _ desk: RegistrationTests.Desk, asOf: PlainDate
  ) async throws -> FilledTable {
    try await tables(code, desk).fill(code: code, .fullYear, year: year, asOf: asOf)
  }

  private func published(
    _ desk: RegistrationTests.Desk, asOf: PlainDate
  ) async throws -> [PublishedEvent] {
    try await desk.register.ledger.read {
      try PublishedEvents(connection: $0, asOf: asOf).load()
    }
  }

  @Test func `a revoked birth and a revoked marriage are in no table from the day of the decision`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(
      .birth,
      [
        OfficeRows.birth(),
        OfficeRows.birth(
          [
            .so: "02/2018", .nksHoTen: "Trần Văn Khoa", .nksSoDinhDanh: "", .meHoTen: "Ngô Thị Hoa",
          ],
          at: 3),
      ], file: "b")
    try await desk.register.take(.marriage, [OfficeRows.marriage()], file: "m")
    let marriage = try await desk.register.texts(
      "SELECT reference, substr(issued_on, 1, 4) FROM paper WHERE kind = 'marriage'", columns: 2)[0]
    for number in ["01/2018", marriage[0]] {
      _ = try await desk.register(
        .revocation, Self.revocation, key: "thu-hoi-\(number)",
        entry: try await Self.entryID(desk, number))
    }

    for (day, births, marriages) in [(before, 2, 1), (after, 1, 0)] {
      #expect(try await Self.table("13a", 2018, desk, asOf: day)["1"]?.value == births)
      let events = try await published(desk, asOf: day)
      #expect(events.count { $0.book == .birth } == births)
      #expect(events.count { $0.book == .marriage } == marriages)
      let cube = try await desk.register.ledger.read {
        try EntryCountTable.load($0, asOf: day)
      }
      #expect(cube.counts.values.reduce(0, +) == births + marriages)
    }
  }

  private static let certificate = [
    "nxnHoTen": "Phạm Thị Thảo", "nxnNgaySinh": "07/07/1995", "nxnGioiTinh": "2",
    "nxnSoGiayToTuyThan": "001195000005", "nxnTinhTrangTraCuu": "single",
    "nxnNoiCuTru": "Thôn Dương Cốc, Xã Hưng Đạo, Thành phố Hà Nội",
    "nxnThoiGianCuTruTai": "Xã Hưng Đạo", "nxnThoiGianCuTruTu": "01/01/2010",
    "nxnLoaiMucDichSuDung": "3", "nxnMucDichSuDung": "Vay vốn ngân hàng",
    "nycHoTen": "Phạm Thị Thảo", "nycQuanHe": "Bản thân",
  ]

  @Test func `the form of other matters counts what the office did`() async throws {
    let desk = try await RegistrationTests.Desk()
    let today = PlainDate.firstDay(ofYear: 2026).adding(days: 321)
    // Nothing was done yet: the books that are open say 0, of those that are not kept nobody knows.
    let empty = try await Self.table("14a", 2026, desk, asOf: today)
    #expect(empty["I"]?.value == 0 && empty["V"]?.value == 0 && empty["II"]?.value == nil)

    let receipt = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")
    let basis = ["canCu": "Giấy chứng sinh", "nycHoTen": "Lê Viết Hùng", "nycQuanHe": "Cha"]
    for (number, name) in ["Lê Thị Phương", "Lê Thị Mai"].enumerated() {
      _ = try await desk.register(
        .correction, basis.merging(["nksHoTen": name]) { $1 }, key: "cai-chinh-\(number)",
        entry: receipt.entryID)
    }
    _ = try await desk.register(.maritalStatus, Self.certificate, key: "xac-nhan-1")
    try await desk.register.take(
      .maritalStatus,
      [OfficeRows.maritalStatus([.so: "15/2026", .quyenSo: "01/2026", .ngayDangKy: "08.09.2026"])],
      file: "x")

    let table = try await Self.table("14a", 2026, desk, asOf: today)
    func value(_ item: String) -> Int? { table[item]?.value }
    #expect(value("I.1") == 0 && value("I.2") == 2 && value("I.3") == 0 && value("I") == 2)
    #expect(value("V.1") == 1 && value("V.2") == 1 && value("V") == 2)
    #expect(value("IV") == 0 && table.breaks.isEmpty)
    // The year before was not written here.
    let before = try await Self.table("14a", 2024, desk, asOf: today)
    #expect(before["I"]?.value == nil && before["V"]?.value == nil)
  }

  @Test func `a divorce that the office noted is counted once, with a list of it or without`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(.marriage, [OfficeRows.marriage()], file: "m")
    let marriage = try await desk.register.texts(
      "SELECT id, reference FROM paper WHERE kind = 'marriage'", columns: 2)[0]
    _ = try await desk.register(
      .judgment,
      [
        "banAnNoiDung": "divorce", "banAnHinhThuc": "judgment", "kenhNhan": "letter",
        "soBanAn": "45/2026/HNGĐ-ST", "ngayBanAn": "20/09/2026", "ngayHieuLuc": "21/10/2026",
        "toaAn": "TAND khu vực 9 - Hà Nội", "hoTenChong": "Hoàng Văn Hòa",
        "hoTenVo": "Nguyễn Thị Lan", "soKetHon": marriage[1], "noiKetHon": "UBND Xã Hưng Đạo",
      ], key: "ly-hon", entry: marriage[0])
    let today = PlainDate.firstDay(ofYear: 2026).adding(days: 321)
    #expect(try await Self.table("14a", 2026, desk, asOf: today)["IV.3"]?.value == 1)
  }

  @Test func `a corrected sex is counted in the form as it is corrected`() async throws {
    let desk = try await RegistrationTests.Desk()
    let receipt = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")
    let today = PlainDate.firstDay(ofYear: 2026).adding(days: 321)
    let items = try await Self.table("13a", 2026, desk, asOf: today).cells.map(\.value)
    _ = try await desk.register(
      .correction,
      [
        "nksGioiTinh": "1", "canCu": "Giấy chứng sinh", "nycHoTen": "Lê Viết Hùng",
        "nycQuanHe": "Cha",
      ], key: "cai-chinh-1", entry: receipt.entryID)

    let sexes = try await published(desk, asOf: today).map(\.sex)
    #expect(sexes == [.male])
    let corrected = try await Self.table("13a", 2026, desk, asOf: today)
    #expect(corrected.cells.map(\.value) != items)
    #expect(corrected["4"]?.value == 1 && corrected["5"]?.value == 0)
  }

  @Test func `a year is signed when it is over, and once for a form that is sent twice`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    try await desk.register.take(.birth, [OfficeRows.birth()], file: "b")
    let tables = try Self.tables("13a", desk)
    func lock(
      _ year: Int, _ kind: TablePeriod.Kind, asOf: String, key: String = "k"
    ) async throws -> LockedTable {
      let day: PlainDate = try #require(PlainDate(iso8601: asOf))
      return try await tables.lock(
        code: "13a", kind, year: year, asOf: day, signer: "Lan", by: "OFFICER", requestKey: key)
    }
    let yearEnd = PlainDate.lastDay(ofYear: 2026)
    await #expect(throws: TableRefusal.periodNotOver(lastDay: yearEnd)) {
      _ = try await lock(2026, .fullYear, asOf: "2026-11-18")
    }
    // The last two months of a preliminary year are estimated, and no others.
    let october = try #require(PlainDate(iso8601: "2026-10-31"))
    await #expect(throws: TableRefusal.periodNotOver(lastDay: october)) {
      _ = try await lock(2026, .preliminaryYear, asOf: "2026-10-31")
    }
    #expect(try await lock(2026, .preliminaryYear, asOf: "2026-11-01", key: "p").version == 1)

    let signed = try await lock(2018, .fullYear, asOf: "2026-11-18")
    #expect(try await lock(2018, .fullYear, asOf: "2026-11-18") == signed)
    await #expect(throws: TableRefusal.nothingNew(version: 1)) {
      _ = try await lock(2018, .fullYear, asOf: "2026-11-18", key: "other")
    }
    try await desk.register.verify()
  }

  @Test func `what the office asked of a marriage is in the form`() async throws {
    let desk = try await RegistrationTests.Desk()
    _ = try await desk.register(
      .marriage,
      [
        "cachDangKy": "first", "voHoTen": "Nguyễn Thị Lan", "voNgaySinh": "28/04/1998",
        "voDanToc": "Kinh", "voQuocTich": "Việt Nam",
        "voNoiCuTru": "Thôn Dương Cốc, Xã Hưng Đạo, Thành phố Hà Nội",
        "voLoaiGiayToTuyThan": "4", "voSoGiayToTuyThan": "001198000005",
        "chongHoTen": "Phạm Văn Nam", "chongNgaySinh": "02/02/1980", "chongDanToc": "Kinh",
        "chongQuocTich": "Việt Nam",
        "chongNoiCuTru": "Thôn Thế Trụ, Xã Hưng Đạo, Thành phố Hà Nội",
        "chongLoaiGiayToTuyThan": "4", "chongSoGiayToTuyThan": "001080000009",
        "voLanKetHon": "1", "chongLanKetHon": "2", "haiBenCoMat": "1", "tuNguyen": "1",
      ], key: "ket-hon-1")
    let today = PlainDate.firstDay(ofYear: 2026).adding(days: 321)
    let table = try await Self.table("13a", 2026, desk, asOf: today)
    // Her first marriage at 28, his second.
    #expect(table["18"]?.value == 1 && table["19"]?.value == 0)
    #expect(table["20"]?.value == nil && table["21"]?.value == 280)

    // Others of the year that a file brought say nothing: then nobody knows.
    try await desk.register.take(
      .marriage,
      [OfficeRows.marriage([.so: "09/2026", .quyenSo: "01/2026", .ngayDangKy: "05.03.2026"])],
      file: "m")
    let mixed = try await Self.table("13a", 2026, desk, asOf: today)
    #expect(mixed["18"]?.value == 2 && mixed["19"]?.value == nil && mixed["21"]?.value == nil)
  }
}
