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

  private static func table(
    _ code: String, _ year: Int, _ desk: RegistrationTests.Desk, asOf: PlainDate
  ) async throws -> FilledTable {
    let clock = desk.register.clock
    let file = SampleCommune.project.appending(
      path: "Sources/Interchange/Resources/Statistics/\(code).yaml")
    return try await StoredTables(
      ledger: desk.register.ledger, rules: try SampleCommune.rules(), now: Now { clock.moment },
      definitions: [try TableFile.table(path: file.path)]
    ).fill(code: code, .fullYear, year: year, asOf: asOf)
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
          [.so: "02/2018", .nksHoTen: "Trần Văn Khoa", .nksSoDinhDanh: "", .meHoTen: "Ngô Thị Hoa"],
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
}
