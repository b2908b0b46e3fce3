import CivilDate
import RegistryServices

/// An office of invented people, kept in memory: what the pages are tried on.
struct DemoOffice {
  static let today = day(2026, 11, 22)

  let accounts = DemoAccounts()
  let cockpit = DemoCockpit()
  var cases = DemoCases()
  let imports = DemoImports()
  var people = DemoPeople()
  let matches = DemoMatches()
  let exchange = DemoExchange()
  let oldBooks = DemoOldBooks()
  let register = DemoRegister()
  let citizens = DemoCitizens()
  let printing = DemoPrinting()
  let programme = DemoProgramme()
  let calendars = DemoCalendars()
  let reminders = DemoReminders()
  let backups = DemoBackups()
  let post = DemoPost()

  var desks: OfficeDesks {
    OfficeDesks(
      accounts: accounts, cockpit: cockpit, cases: cases, imports: imports, people: people,
      matches: matches, statistics: DemoStatistics(), publications: DemoPublications(),
      publicationWriting: DemoPublications(), places: DemoPlaces(), exchange: exchange,
      oldBooks: oldBooks, oldPages: DemoOldPages(),
      register: RegisterDesks(
        books: register, registrations: register, drafts: register, dossiers: register,
        entries: register, papers: DemoPapers(), printers: DemoPrinters()),
      citizens: citizens, printing: printing, documents: DemoDocuments(), programme: programme,
      calendars: calendars,
      reporting: DemoReporting.desks, reminders: reminders, post: post,
      backups: backups)
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> PlainDate {
    PlainDate(year: year, month: month, day: day) ?? PlainDate(dayNumber: 0)
  }

  /// 22/11/2026 08:30 in Vietnam, and so many minutes later.
  static func moment(_ minutes: Int64 = 0) -> Instant {
    Instant(millisecondsSince1970: 1_795_311_000_000 + minutes * 60_000)
  }
}
