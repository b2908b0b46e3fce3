internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// What cannot wait on a day: how many cases of each matter.
struct UrgentMatters {
  let connection: any SQLConnection
  let rules: OfficeRules
  let asOf: PlainDate

  /// Days before the last one from which a case is near its deadline.
  static let nearDays = 3

  func lines() throws -> [CockpitView.Urgent] {
    let source = CaseSource(connection: connection, rules: rules, asOf: asOf)
    let births = try source.cases(.birthOnTime, year: nil)
    let deaths = try source.cases(.deathOnTime, year: nil)
    let divorces = try source.cases(.divorceRecorded, year: nil)
    let lines: [CockpitView.Urgent] = [
      .init(matter: .birthsNearDeadline, count: near(births)),
      .init(matter: .deathsNearDeadline, count: near(deaths)),
      .init(matter: .birthsOverdue, count: overdue(births)),
      .init(matter: .deathsOverdue, count: overdue(deaths)),
      .init(matter: .judgmentsNotNoted, count: overdue(divorces)),
      .init(matter: .matchesToDecide, count: try count("SELECT count(*) FROM match_candidate")),
      .init(
        matter: .rowsToCorrect,
        count: try count("SELECT count(*) FROM row_issue WHERE state = 'open'")),
    ]
    return lines.filter { $0.count > 0 }
  }

  private func near(_ cases: [CaseSkeleton]) -> Int {
    cases.count { item in
      guard item.state == .pending, let lastDay = item.lastDay else { return false }
      return lastDay - asOf <= Self.nearDays
    }
  }

  private func overdue(_ cases: [CaseSkeleton]) -> Int { cases.count { $0.state == .overdue } }

  private func count(_ query: SQLQuery) throws -> Int {
    try connection.firstRow(query) { $0.integer(0) } ?? 0
  }
}
