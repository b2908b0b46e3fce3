internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// How many events of each year the register has, the notices and lists have, and both.
struct ListCounts {
  let connection: any SQLConnection
  let asOf: PlainDate

  func all() throws -> [StatisticsMaking.Lists] {
    let counts = try KnownEventTable(reading: connection).counts(
      from: OfficeRules.firstYear, asOf: asOf)
    var lists: [EntryCell.Book: [Int: StatisticsMaking.Lists]] = [:]
    for (cell, number) in counts.events where !cell.isAbroad {
      guard let day = cell.occurredOn, day.earliest <= asOf, day.year >= OfficeRules.firstYear
      else { continue }
      var list =
        lists[cell.book]?[day.year]
        ?? StatisticsMaking.Lists(
          book: cell.book, year: day.year, registered: 0, notified: 0, both: 0)
      // The population list of today knows of a child through the register, so it is no second list.
      list.registered += isMade(cell) ? number : 0
      list.notified += cell.isNotified ? number : 0
      list.both += isMade(cell) && cell.isNotified ? number : 0
      lists[cell.book, default: [:]][day.year] = list
    }
    return [.birth, .death].flatMap { book in
      lists[book, default: [:]].values.sorted { $0.year < $1.year }
    }
  }

  private func isMade(_ cell: KnownCell) -> Bool {
    guard case .made(let day) = cell.entry, cell.annulledOn.map({ $0 > asOf }) ?? true else {
      return false
    }
    return day.earliest <= asOf
  }
}
