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
  let register = DemoRegister()
  let printing = DemoPrinting()

  var desks: OfficeDesks {
    OfficeDesks(
      accounts: accounts, cockpit: cockpit, cases: cases, imports: imports, people: people,
      matches: matches,
      register: RegisterDesks(
        books: register, registrations: register, drafts: register, dossiers: register,
        entries: register),
      printing: printing)
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> PlainDate {
    PlainDate(year: year, month: month, day: day) ?? PlainDate(dayNumber: 0)
  }

  /// 22/11/2026 08:30 in Vietnam, and so many minutes later.
  static func moment(_ minutes: Int64 = 0) -> Instant {
    Instant(millisecondsSince1970: 1_795_311_000_000 + minutes * 60_000)
  }
}
