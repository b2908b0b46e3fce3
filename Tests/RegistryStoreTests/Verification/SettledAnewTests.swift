import CivilRegistration
import SQLToolkit
import Testing

@testable import RegistryStore

/// A register of before a version that derives known events otherwise: brought up to date it is proven, and so are
/// its copies.
struct SettledAnewTests {
  @Test func `what an earlier version derived is given up whole, and derived anew`() async throws {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    try await register.ledger.settleKnownEvents()
    let before = try await register.knownYears()
    #expect(!before.isEmpty)

    let name = "20261127230500-forget-known-events"
    let migration = try #require(
      TestDatabases.ledgerMigrations().first { $0.name.hasPrefix(name) })
    try await register.database.write { connection in
      try connection.runScript(migration.text(for: connection.dialect))
    }
    try await register.verify()
    try await register.ledger.settleKnownEvents()
    #expect(try await register.knownYears() == before)
    try await register.verify()
  }
}
