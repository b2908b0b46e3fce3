import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing
import VitalStatistics

@testable import RegistryStore

/// The report's facts come from the acts; a later act changes the next report.
struct ReportStoreTests {
  private static let causes = "group,J00-J99,respiratory,Hô hấp,Respiratory\nword,J18,viem phoi\n"

  private func desk(_ register: TestRegister) throws -> StoredReports {
    let today = try #require(PlainDate(iso8601: "2026-11-22"))
    return StoredReports(
      ledger: register.ledger, rules: try SampleCommune.rules(),
      now: Now {
        Instant(millisecondsSince1970: Int64(today - PlainDate.firstDay(ofYear: 1970)) * 86_400_000)
      }, population: nil, causes: try CauseList(codes: "J18\n", rules: Self.causes))
  }

  private let wording = ReportWording(.vietnamese) { code in
    ([code.key] + code.values).joined(separator: " ")
  }

  private func rows(_ title: String, _ document: AdministrativeDocument) throws -> [[String]] {
    let table = document.tables.first { $0.title.hasPrefix(title) }
    return try #require(table, "\(title)").rows.map { $0.map(\.text) }
  }

  @Test func `place, residence and cause are read from the acts`() async throws {
    let register = try await TestRegister()
    try await register.take(
      .birth,
      [
        OfficeRows.birth([.nksNoiSinh: "Trạm y tế xã Hưng Đạo"]),
        OfficeRows.birth(
          [
            .so: "02/2018", .nksHoTen: "Trần Văn Khoa", .nksGioiTinh: "1", .nksSoDinhDanh: "",
            .nksNoiSinh: "Bệnh viện Bạch Mai", .meNoiCuTru: "Xã Phú Cát, thành phố Hà Nội",
            .meHoTen: "Ngô Thị Hoa",
          ], at: 3),
      ], file: "b")
    try await register.take(
      .death, [OfficeRows.death([.nktNoiChet: "Tại nhà", .nktNguyenNhanChet: "Viêm phổi"])],
      file: "d")
    let desk = try desk(register)
    let births = try await desk.report(year: 2018, asOf: nil, for: .office, in: wording)
    #expect(
      try rows("report.table.birthsByPlace", births)
        == [["report.place.facility", "1", "1", "2"], ["report.total", "1", "1", "2"]])
    #expect(
      try rows("report.table.birthsByResidence", births) == [
        ["report.here", "1", "0", "1"], ["report.elsewhere", "0", "1", "1"],
        ["report.total", "1", "1", "2"],
      ])
    let deaths = try await desk.report(year: 2019, asOf: nil, for: .office, in: wording)
    #expect(
      try rows("report.table.causes", deaths)
        == [["Hô hấp", "1", "1"], ["report.total", "1", "1"]])
    #expect(try rows("report.table.deathsByAge", deaths)[0] == ["55–64", "1", "1"])
  }

  @Test func `a year that is not over, a day to come and an empty year are refused`() async throws {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    let desk = try desk(register)
    let tomorrow = try #require(PlainDate(iso8601: "2026-11-23"))
    for (year, asOf, refusal) in [
      (2026, nil, ReportRefusal.yearNotOver(2026)), (1999, nil, .yearNotOver(1999)),
      (2018, tomorrow, .dayInFuture), (2020, nil, .nothingKnown(2020)),
    ] as [(Int, PlainDate?, ReportRefusal)] {
      await #expect(throws: refusal) {
        _ = try await desk.report(year: year, asOf: asOf, for: .office, in: wording)
      }
    }
  }

  @Test func `an abandoned child is born, and its declared day says nothing of delay`() async throws
  {
    let register = try await TestRegister()
    try await register.take(
      .birth,
      [
        OfficeRows.birth(),
        OfficeRows.birth(
          [
            .so: "02/2018", .nksHoTen: "Phạm Thị Lộc", .nksSoDinhDanh: "", .nksLoaiKhaiSinh: "5",
            .nksNgaySinh: "05.01.2018", .meHoTen: "", .chaHoTen: "",
          ], at: 3),
      ], file: "b")
    let report = try await desk(register).report(year: 2018, asOf: nil, for: .office, in: wording)
    #expect(try rows("report.table.birthsByMonth", report).last?.last == "2")
    #expect(
      try rows("report.table.delays", report).map { $0[1] } == ["1", "0", "0", "0", "1", "2"])
    let events = try await register.ledger.read {
      try PublishedEvents(connection: $0, asOf: PlainDate.firstDay(ofYear: 2019)).load()
    }
    #expect(events.count == 2)
  }

  @Test func `an entry made after the day is not in the report of the day`() async throws {
    let register = try await TestRegister()
    try await register.take(
      .birth,
      [
        OfficeRows.birth(),
        OfficeRows.birth(
          [
            .so: "02/2018", .nksHoTen: "Trần Văn Khoa", .nksSoDinhDanh: "",
            .ngayDangKy: "05.06.2019", .meHoTen: "Ngô Thị Hoa",
          ], at: 3),
      ], file: "b")
    let desk = try desk(register)
    func births(_ day: String) async throws -> String? {
      let asOf: PlainDate = try #require(PlainDate(iso8601: day))
      let document = try await desk.report(
        year: 2018, asOf: asOf, for: .office, in: wording)
      return try rows("report.table.birthsByMonth", document).last?.last
    }
    #expect(try await births("2019-06-04") == "1")
    #expect(try await births("2019-06-05") == "2")
  }
}
