internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// What cannot wait on a day: how many cases of each matter.
struct UrgentMatters {
  let connection: any SQLConnection
  /// The facts that the figures of the same page are made of.
  let facts: IndicatorFacts
  let set: IndicatorSet
  let asOf: PlainDate

  func lines() throws -> [CockpitView.Urgent] {
    let births = daysLeft(.birthOnTime, of: facts.births)
    let deaths = daysLeft(.deathOnTime, of: facts.deaths)
    let divorces = set.divorcesRecorded.cases(of: facts.divorces, asOf: asOf)
    let lines: [CockpitView.Urgent] = [
      .init(matter: .birthsNearDeadline, count: near(births)),
      .init(matter: .deathsNearDeadline, count: near(deaths)),
      .init(matter: .birthsOverdue, count: past(births)),
      .init(matter: .deathsOverdue, count: past(deaths)),
      .init(matter: .judgmentsNotNoted, count: divorces.count { $0.standing == .overdue }),
      .init(
        matter: .matchesToDecide, count: try KnownEventTable(reading: connection).candidateCount()),
      .init(
        matter: .rowsToCorrect,
        count: try count("SELECT count(*) FROM row_issue WHERE state = 'open'")),
    ]
    return lines.filter { $0.count > 0 }
  }

  /// Days to the last one, negative once it is past, of each event that is not registered.
  private func daysLeft(_ key: IndicatorKey, of events: [EventFact]) -> [Int] {
    guard let indicator = set.timeliness(key) else { return [] }
    return indicator.lastDaysOfUnregistered(events, years: set.settings.years, asOf: asOf)
      .map { $0 - asOf }
  }

  /// The last day itself is still a day to register on, though the figure of its evening counts the
  /// case as overdue.
  private func near(_ left: [Int]) -> Int { left.count(where: WorkList.Due.near.holds) }

  private func past(_ left: [Int]) -> Int { left.count(where: WorkList.Due.overdue.holds) }

  private func count(_ query: SQLQuery) throws -> Int {
    try connection.firstRow(query) { $0.integer(0) } ?? 0
  }
}
