internal import ActionProgramme
internal import Foundation
internal import Interchange
internal import LegalRules
internal import Logging
internal import Mail
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit

/// Builds what the pages ask, in reading order.
struct OfficeWiring {
  let office: Office
  let logger: Logger

  /// The desks; of two of them also what a server begins with and goes on with beside the pages.
  func desks() async throws -> (desks: OfficeDesks, imports: StoredImports, people: StoredPeople) {
    let work = try await office.openWork()
    let now = Office.clock
    let files = try office.rules
    let rules = files.rules
    let ledger = office.ledger
    let commune = try await ledger.commune().code
    let accessLog = AccessLog(database: work, now: now, identifiers: .system)
    let logger = logger
    let imports = StoredImports(
      ledger: ledger, work: work, files: OfficeFiles(), folder: office.folder.uploads.path,
      now: now, identifiers: .system,
      report: { logger.error("import failed", metadata: ["error": "\(type(of: $0))"]) })
    let accounts = Accounts(database: work, now: now, identifiers: .system)
    let people = StoredPeople(ledger: ledger, accessLog: accessLog)
    let population = try PopulationFile.table(of: office.folder)
    let causes = try CauseFiles.list(office.resources)
    let documents = try PrintRoom.administrative(office.resources, office.folder)
    let desks = OfficeDesks(
      accounts: accounts,
      cockpit: StoredCockpit(ledger: ledger, rules: rules, now: now),
      cases: StoredCases(ledger: ledger, rules: rules, now: now, accessLog: accessLog),
      imports: imports,
      people: people,
      matches: StoredMatches(ledger: ledger, rules: rules, now: now),
      statistics: StoredStatistics(
        ledger: ledger, rules: rules, now: now, population: population, causes: causes),
      publications: StoredPublications(ledger: ledger, rules: rules, now: now),
      publicationWriting: PublicationFiles(),
      places: OfficePlaces(
        path: office.resources.places.path, commune: commune,
        villages: StoredVillages(ledger: ledger, now: now), now: now),
      exchange: StoredExchange(
        ledger: ledger, work: work, files: OfficeFiles(), accessLog: accessLog, now: now,
        identifiers: .system),
      oldBooks: StoredOldBooks(ledger: ledger, now: now),
      oldPages: StoredOldPages(ledger: ledger, work: work, now: now, identifiers: .system),
      register: registerDesks(
        law: rules.law, work: work, accounts: accounts, accessLog: accessLog),
      citizens: StoredCitizens(
        ledger: ledger, law: rules.law, now: now, accounts: accounts, accessLog: accessLog),
      printing: try PrintRoom.open(office.resources),
      documents: documents,
      programme: StoredProgramme(
        ledger: ledger, rules: rules, template: files.programme,
        evidence: office.folder.evidence.path, uploads: office.folder.uploads.path, now: now,
        identifiers: .system, shipped: files.shippedRecords),
      calendars: StoredCalendarFeeds(database: work, now: now),
      reporting: ReportingDesks(
        reports: StoredReports(
          ledger: ledger, rules: rules, now: now, population: population, causes: causes),
        tables: StoredTables(
          ledger: ledger, rules: rules, now: now,
          definitions: try TableFolders.definitions(office.resources, office.folder)),
        printing: documents, accessLog: accessLog),
      reminders: StoredReminders(database: work), post: CurlPost(),
      backups: BackupRoom.backups(
        of: office.folder, commune: commune, office.resources))
    return (desks, imports, people)
  }

  private func registerDesks(
    law: LawBook, work: any SQLDatabase, accounts: Accounts, accessLog: AccessLog
  ) -> RegisterDesks {
    let (ledger, now) = (office.ledger, Office.clock)
    let registrations = StoredRegistrations(
      ledger: ledger, accounts: accounts, law: law, now: now)
    return RegisterDesks(
      books: StoredBooks(ledger: ledger, accounts: accounts, law: law, now: now),
      registrations: registrations,
      drafts: StoredDrafts(work: work, now: now, identifiers: .system),
      dossiers: StoredDossiers(
        ledger: ledger, law: law, now: now, identifiers: .system,
        folder: office.folder.attachments.path, thumbnails: ThumbnailProcess(),
        accessLog: accessLog),
      entries: StoredEntries(ledger: ledger, accessLog: accessLog, law: law, now: now),
      papers: StoredPapers(
        ledger: ledger, registrations: registrations, accessLog: accessLog, law: law, now: now),
      printers: StoredPrinters(work: work))
  }
}
