import CivilDate
import CivilRegistration
import RegistryServices
import Testing

@testable import RegistryStore

/// Who looked at which cases can be told afterwards.
struct CaseAccessTests {
  /// 06/03/2018.
  private static let asOf = PlainDate.firstDay(ofYear: 2018).adding(days: 64)

  /// A register with one birth that nobody registered.
  private static func desk(_ log: any AccessLogging) async throws -> StoredCases {
    let register = try await TestRegister()
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    let clock = register.clock
    return StoredCases(
      ledger: register.ledger, rules: try SampleCommune.rules(), now: Now { clock.moment },
      accessLog: log)
  }

  @Test func `each look at a list, a case or the work list is noted with how many were shown`()
    async throws
  {
    let log = SeenEvents()
    let desk = try await Self.desk(log)
    let officer = TestRegister.officer
    let query = CaseQuery(indicator: "birth_on_time", year: 2018, asOf: Self.asOf)
    let found = try #require(try await desk.cases(query, by: officer).rows.first)
    _ = try await desk.workList(asOf: Self.asOf, matter: nil, due: nil, village: nil, by: officer)
    #expect(try await desk.namedCase(id: found.id, by: officer)?.id == found.id)
    #expect(try await desk.namedCase(id: "birth:none", by: officer) == nil)
    #expect(
      log.events == [
        .sawCases(indicator: "birth_on_time", rows: 1, by: officer.id),
        .sawWorkList(rows: 1, by: officer.id), .sawCase(found.id, by: officer.id),
      ])
  }

  @Test func `nothing is shown when the look cannot be noted`() async throws {
    let desk = try await Self.desk(BrokenLog())
    let query = CaseQuery(indicator: "birth_on_time", year: 2018, asOf: Self.asOf)
    await #expect(throws: (any Error).self) {
      try await desk.cases(query, by: TestRegister.officer)
    }
    await #expect(throws: (any Error).self) {
      try await desk.workList(
        asOf: Self.asOf, matter: nil, due: nil, village: nil, by: TestRegister.officer)
    }
  }
}
