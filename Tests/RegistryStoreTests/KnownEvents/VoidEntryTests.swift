import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing
import VitalStatistics

@testable import RegistryStore

/// What becomes of a birth or a death in the programme's figures when its entry is taken back.
struct VoidEntryTests {
  private static let revocation = [
    "qdCoQuanLoai": "provincialChairman", "qdSo": "77/QĐ-UBND", "qdNgay": "10/11/2026",
    "qdCoQuan": "Chủ tịch UBND thành phố Hà Nội", "qdNoiDung": "Thu hồi", "nycHoTen": "UBND xã",
  ]

  /// Known, registered and overdue, and the cases that are named as missing.
  private struct Seen: Equatable, CustomStringConvertible {
    var known = 0
    var registered = 0
    var overdue = 0
    var named = 0
    var urgent = 0

    var description: String {
      "known \(known), registered \(registered), overdue \(overdue), named \(named), urgent \(urgent)"
    }
  }

  /// An event with its entry, and perhaps another paper that tells of it.
  enum Papers: CaseIterable, Sendable {
    case birthAlone, birthWithNotice, birthOfResident, deathAlone, deathWithVillageReport

    fileprivate var isBirth: Bool { self != .deathAlone && self != .deathWithVillageReport }

    fileprivate var isAlone: Bool { self == .birthAlone || self == .deathAlone }

    fileprivate func take(into register: TestRegister) async throws {
      if isBirth {
        try await register.take(.birth, [OfficeRows.birth()], file: "b")
      } else {
        try await register.take(.death, [OfficeRows.death()], file: "d")
      }
      switch self {
      case .birthAlone, .deathAlone: break
      case .birthWithNotice:
        try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
      case .birthOfResident:
        let listed = OfficeRows.resident([
          .soDinhDanh: "001318000001", .hoTen: "Lê Thị Mai Anh", .ngaySinh: "02/01/2018",
          .gioiTinh: "Nữ", .hoTenMe: "Phan Thị Trang", .thonToDanPho: "Thôn Việt Yên",
        ])
        try await register.take(.residents, [listed], file: "r")
      case .deathWithVillageReport:
        try await register.take(.deathNotice, [OfficeRows.deathNotice()], file: "t")
      }
    }
  }

  private static func seen(
    _ papers: Papers, _ register: TestRegister, asOf: PlainDate
  ) async throws -> Seen {
    let rules = try SampleCommune.rules()
    let key: IndicatorKey = papers.isBirth ? .birthOnTime : .deathOnTime
    let year = papers.isBirth ? 2018 : 2019
    let (figure, urgent) = try await register.ledger.readSettled { connection in
      let figures = StoredFigures(connection: connection, rules: rules)
      let settings = try rules.settings(asOf: asOf)
      let facts = try figures.facts(settings, asOf: asOf)
      let set = IndicatorSet(settings)
      let lines = try UrgentMatters(connection: connection, facts: facts, set: set, asOf: asOf)
        .lines()
      return (
        try set.report(on: facts, asOf: asOf).figures.first {
          $0.indicator == key && $0.basis == .cohort && $0.year == year
        },
        lines.filter { $0.matter == .birthsOverdue || $0.matter == .deathsOverdue }
          .reduce(0) { $0 + $1.count }
      )
    }
    let list = try await CaseReading(
      ledger: register.ledger, rules: rules, now: Now { register.clock.moment }
    ).cases(CaseQuery(indicator: key.rawValue, year: year, asOf: asOf, page: 0))
    return Seen(
      known: figure?.known ?? 0, registered: figure?.registered ?? 0,
      overdue: figure?.overdue ?? 0, named: list.rows.count, urgent: urgent)
  }

  @Test(arguments: Papers.allCases)
  func `it is missing again where another paper tells of it, and else no event at all`(
    _ papers: Papers
  ) async throws {
    let desk = try await RegistrationTests.Desk()
    let register = desk.register
    try await papers.take(into: register)
    let entry = try await register.texts(
      "SELECT id FROM paper WHERE kind IN ('birth', 'death')")[0][0]
    _ = try await desk.register(.revocation, Self.revocation, key: "thu-hoi", entry: entry)

    let decided = try #require(PlainDate(iso8601: "2026-11-10"))
    let before = try await Self.seen(papers, register, asOf: decided.adding(days: -1))
    #expect(before == Seen(known: 1, registered: 1, named: 1))
    for day in [decided, decided.adding(days: 3)] {
      let after = try await Self.seen(papers, register, asOf: day)
      #expect(after == (papers.isAlone ? Seen() : Seen(known: 1, overdue: 1, named: 1, urgent: 1)))
    }
    let page = try await CaseReading(
      ledger: register.ledger, rules: try SampleCommune.rules(),
      now: Now { register.clock.moment }
    ).namedCase(id: "\(papers.isBirth ? "birth" : "death"):\(entry)")
    #expect(page?.state == (papers.isAlone ? nil : .overdue))
    try await register.verify()
  }
}
