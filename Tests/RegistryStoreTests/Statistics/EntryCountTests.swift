import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing
import VitalStatistics

@testable import RegistryStore

/// Counters follow the acts, each in the act's own transaction.
struct EntryCountTests {
  private func counts(_ register: TestRegister) async throws -> [[String]] {
    try await register.texts(
      "SELECT kind, event_on, issued_on, sex, entries FROM entry_count ORDER BY kind, event_on, sex",
      columns: 5)
  }

  @Test func `two like entries are one counter, and a correction moves one of them`() async throws {
    let register = try await TestRegister()
    let first = OfficeRows.birth()
    let second = OfficeRows.birth(
      [.so: "02/2018", .nksHoTen: "Lê Thị Mai Em", .nksSoDinhDanh: ""], at: 3)
    try await register.take(.birth, [first, second], file: "a")
    #expect(
      try await counts(register) == [["birth", "2018-01-02", "2018-01-15", "female", "2"]])
    // A later file gives the second child another day of birth: minus one, plus one.
    let corrected = OfficeRows.birth(
      [
        .so: "02/2018", .nksHoTen: "Lê Thị Mai Em", .nksSoDinhDanh: "",
        .nksNgaySinh: "03.01.2018",
      ], at: 2)
    try await register.take(.birth, [corrected], file: "b")
    #expect(
      try await counts(register) == [
        ["birth", "2018-01-02", "2018-01-15", "female", "1"],
        ["birth", "2018-01-03", "2018-01-15", "female", "1"],
      ])
    try await register.verify()
  }

  @Test func `lists are not counted, marriages have no sex`() async throws {
    let register = try await TestRegister()
    try await register.take(.residents, OfficeRows.residents([1, 2]), file: "r")
    try await register.take(.marriage, [OfficeRows.marriage()], file: "m")
    let found = try await counts(register)
    #expect(found.map { $0[0] } == ["marriage"] && found.map { $0[3] } == [""])
  }

  @Test func `the counters load as the cube of their entries`() async throws {
    let register = try await TestRegister()
    try await SmallHistory.make(in: register)
    let cube = try await register.ledger.read { try EntryCountTable.load($0) }
    let entries = try await register.count(
      "SELECT count(*) FROM paper WHERE kind IN ('birth', 'death', 'marriage')")
    #expect(cube.counts.values.reduce(0, +) == entries)
    // Two from the file, and two that the office registered: also what was revoked later was registered.
    #expect(cube.reported(.birth).count == 4)
    #expect(cube.counts.keys.allSatisfy { $0.commune == "09931" })
  }
}
