import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing
import VitalStatistics

@testable import RegistryStore

/// Children born abroad who are registered for the first time here: registrations of the commune, and no births
/// of it (indicators.md R10).
struct ForeignBirthTests {
  private static func birth(
    _ number: Int, _ name: String, mother: String, at place: String, born: String,
    registered: String, code: String = ""
  ) -> SourceRow {
    OfficeRows.birth(
      [
        .so: "0\(number)/\(registered.suffix(4))", .nksHoTen: name, .nksSoDinhDanh: "",
        .meHoTen: mother, .nksNoiSinh: place, .nksNoiSinhDVHC: code, .nksNgaySinh: born,
        .ngayDangKy: registered,
      ], at: number + 1)
  }

  /// By hand, of births of 2025. Lan: 10 days, in time. Khoa: 175 days, late and within the year. Sen: entered
  /// after her birthday. Yuki, 129 days, and Anna, 19 days, were born abroad. So 3 births, 1 in time, 2 within
  /// the year; and 4 registrations in 2025, Anna's and Lan's in time, and Sen's in 2026.
  @Test func `five entries, two of births abroad, are three births and five registrations`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(
      .birth,
      [
        Self.birth(
          1, "Đỗ Thị Lan", mother: "Vũ Thị Sáu", at: "Bệnh viện Phụ sản Hà Nội, Hà Nội",
          born: "10.03.2025", registered: "20.03.2025"),
        Self.birth(
          2, "Trần Văn Khoa", mother: "Ngô Thị Hoa", at: "Bệnh viện Hữu nghị Việt Nhật",
          born: "10.03.2025", registered: "01.09.2025"),
        Self.birth(
          3, "Bùi Thị Sen", mother: "Lò Thị Nhài", at: "Trạm y tế xã Hưng Đạo",
          born: "05.01.2025", registered: "20.02.2026"),
        Self.birth(
          4, "Mai An Yuki", mother: "Mai Thị Vân", at: "Osaka, Nhật Bản",
          born: "01.02.2025", registered: "10.06.2025"),
        Self.birth(
          5, "Phan Anna", mother: "Phan Thị Trang", at: "CHLB Đức",
          born: "01.02.2025", registered: "20.02.2025"),
      ], file: "b")

    let rules = try SampleCommune.rules()
    let asOf = try #require(PlainDate(iso8601: "2026-11-18"))
    let report = try await register.ledger.readSettled {
      try StoredFigures(connection: $0, rules: rules).report(asOf: asOf)
    }
    func share(_ key: IndicatorKey, _ basis: FigureBasis, _ year: Int) -> [Int]? {
      report.figures.first { $0.indicator == key && $0.basis == basis && $0.year == year }
        .map { [$0.numerator, $0.denominator] }
    }
    #expect(share(.birthOnTime, .cohort, 2025) == [1, 3])
    #expect(share(.birthWithinYear, .cohort, 2025) == [2, 3])
    #expect(share(.birthOnTime, .registration, 2025) == [2, 4])
    #expect(share(.birthOnTime, .registration, 2026) == [0, 1])
    let cases = try await CaseReading(
      ledger: register.ledger, rules: rules, now: Now { register.clock.moment }
    ).cases(CaseQuery(indicator: "birth_on_time", year: 2025, asOf: asOf, page: 0))
    #expect(cases.rows.count == 3)
    try await register.verify()
  }

  private static func abroad(_ register: TestRegister) async throws -> [String] {
    try await register.ledger.settleKnownEvents()
    return try await register.texts(
      """
      SELECT is_abroad, (SELECT count(*) FROM foreign_birth) FROM known_event_count
      WHERE kind = 'birth'
      """, columns: 2)[0]
  }

  @Test func `a place of birth that is put right moves the birth home, and back`() async throws {
    let register = try await TestRegister()
    func take(_ place: String, _ file: String, code: String = "") async throws -> [String] {
      let row = Self.birth(
        1, "Mai An Yuki", mother: "Mai Thị Vân", at: place, born: "01.02.2025",
        registered: "10.06.2025", code: code)
      try await register.take(.birth, [row], file: file)
      return try await Self.abroad(register)
    }
    #expect(try await take("Osaka, Nhật Bản", "a") == ["1", "1"])
    #expect(try await take("Bệnh viện Nhật Tân, Hà Nội", "b") == ["0", "0"])
    #expect(try await take("Hàn Quốc", "c") == ["1", "1"])
    // The code of a commune stands beside it: the name is one of a place here.
    #expect(try await take("Hàn Quốc", "d", code: "09931") == ["0", "0"])
    try await register.verify()
  }

  @Test func `an entry made here tells of a birth abroad as one of a file does`() async throws {
    let desk = try await RegistrationTests.Desk()
    let form = RegistrationTests.birth.merging([
      "nksNoiSinh": "Paris, Cộng hòa Pháp", "nksNoiSinhDVHC": "",
    ]) { $1 }
    _ = try await desk.register(.birth, form, key: "sinh")
    #expect(try await Self.abroad(desk.register) == ["1", "1"])
    try await desk.register.verify()
  }
}
