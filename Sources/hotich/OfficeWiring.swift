internal import Foundation
internal import Logging
internal import RegistryServices
internal import RegistryStore

/// Builds what the pages ask, in reading order.
struct OfficeWiring {
  let office: Office
  let logger: Logger

  func desks() async throws -> (desks: OfficeDesks, imports: StoredImports) {
    let work = try await office.openWork()
    let now = Office.clock
    let rules = office.rules.rules
    let ledger = office.ledger
    let accessLog = AccessLog(database: work, now: now, identifiers: .system)
    let logger = logger
    let imports = StoredImports(
      ledger: ledger, work: work, files: OfficeFiles(), folder: office.folder.uploads.path,
      now: now, identifiers: .system,
      report: { logger.error("import failed", metadata: ["error": "\(type(of: $0))"]) })
    let desks = OfficeDesks(
      accounts: Accounts(database: work, now: now, identifiers: .system),
      cockpit: StoredCockpit(ledger: ledger, rules: rules, now: now),
      cases: StoredCases(ledger: ledger, rules: rules, now: now),
      imports: imports,
      people: StoredPeople(ledger: ledger, accessLog: accessLog),
      matches: StoredMatches(ledger: ledger, rules: rules, now: now))
    return (desks, imports)
  }
}
