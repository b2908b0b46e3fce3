internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// How many events of each year the register has, the notices and lists have, and both.
struct ListCounts {
  let connection: any SQLConnection
  let asOf: PlainDate

  func all() throws -> [StatisticsMaking.Lists] {
    let table = KnownEventTable(connection: connection)
    let births: [KnownBirth] = try table.load(from: OfficeRules.firstYear)
    let deaths: [KnownDeath] = try table.load(from: OfficeRules.firstYear)
    return counts(
      .birth,
      births.filter { !$0.isRegisteredElsewhere && !$0.isBornAbroad }.map {
        // The population list of today knows of a child through the register, so it is no second list.
        ($0.bornOn, $0.registration?.registeredOn, !$0.notices.isEmpty)
      })
      + counts(
        .death,
        deaths.filter { !$0.isRegisteredElsewhere }.map {
          ($0.diedOn, $0.registration?.registeredOn, !$0.notices.isEmpty)
        })
  }

  private typealias Event = (day: PartialDate?, registered: PartialDate?, isNotified: Bool)

  private func counts(_ book: EntryCell.Book, _ events: [Event]) -> [StatisticsMaking.Lists] {
    var years: [Int: StatisticsMaking.Lists] = [:]
    for event in events {
      guard let day = event.day, day.earliest <= asOf else { continue }
      var list =
        years[day.year]
        ?? StatisticsMaking.Lists(book: book, year: day.year, registered: 0, notified: 0, both: 0)
      let isRegistered = event.registered.map { $0.earliest <= asOf } ?? false
      list.registered += isRegistered ? 1 : 0
      list.notified += event.isNotified ? 1 : 0
      list.both += isRegistered && event.isNotified ? 1 : 0
      years[day.year] = list
    }
    return years.values.sorted { $0.year < $1.year }
  }
}
