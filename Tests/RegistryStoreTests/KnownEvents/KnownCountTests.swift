import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing
import VitalStatistics

@testable import RegistryStore

/// Counters of the known events follow the acts.
struct KnownCountTests {
  private func births(_ register: TestRegister) async throws -> [[String]] {
    try await register.ledger.settleKnownEvents()
    return try await register.texts(
      """
      SELECT commune, event_on, entered_on, is_notified, events FROM known_event_count
      WHERE kind = 'birth' ORDER BY event_on, entered_on
      """, columns: 5)
  }

  private func birth(_ number: Int, _ name: String, born: String = "02.01.2018") -> SourceRow {
    OfficeRows.birth(
      [
        .so: "0\(number)/2018", .nksHoTen: name, .nksSoDinhDanh: "", .nksNgaySinh: born,
        .meHoTen: "Vũ Thị Sen \(number)",
      ], at: number + 1)
  }

  @Test func `a correction takes one from its counter and adds one to another`() async throws {
    let register = try await TestRegister()
    try await register.take(
      .birth, [birth(1, "Lê Thị Mai Em"), birth(2, "Phạm Văn Khác")], file: "a")
    #expect(try await births(register) == [["09931", "2018-01-02", "2018-01-15", "0", "2"]])
    try await register.take(
      .birth, [birth(2, "Phạm Văn Khác", born: "03.01.2018")], file: "b")
    #expect(
      try await births(register) == [
        ["09931", "2018-01-02", "2018-01-15", "0", "1"],
        ["09931", "2018-01-03", "2018-01-15", "0", "1"],
      ])
    try await register.verify()
  }

  @Test func `what is kept is what a recount of the events gives, and its figures the same`()
    async throws
  {
    let register = try await TestRegister()
    try await SmallHistory.make(in: register)
    try await register.ledger.settleKnownEvents()
    let asOf = try #require(PlainDate(year: 2026, month: 11, day: 22))
    try await register.ledger.read { connection in
      let commune = try RegisterOpened.read(connection).commune
      let known = try KnownEventsSettlement.derive(connection, commune: commune)
      let recount = KnownCounts(of: known)
      let kept = try KnownCountTable(connection: connection).load(from: 0, residentsOn: asOf)
      #expect(!recount.events.isEmpty && !recount.registered.isEmpty)
      #expect(kept.events == recount.events && kept.registered == recount.registered)
      #expect(kept.residents.people(asOf: asOf) == recount.residents.people(asOf: asOf))
    }
  }
}
