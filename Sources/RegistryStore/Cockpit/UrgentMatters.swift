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
    let source = try CaseSource(connection: connection, rules: rules, asOf: asOf)
    let births = try source.cases(.birthOnTime, year: nil)
    let deaths = try source.cases(.deathOnTime, year: nil)
    let divorces = try source.cases(.divorceRecorded, year: nil)
    let lines: [CockpitView.Urgent] = [
      .init(matter: .birthsNearDeadline, count: near(births)),
      .init(matter: .deathsNearDeadline, count: near(deaths)),
      .init(matter: .birthsOverdue, count: past(births)),
      .init(matter: .deathsOverdue, count: past(deaths)),
      .init(matter: .judgmentsNotNoted, count: divorces.count { $0.state == .overdue }),
      .init(matter: .matchesToDecide, count: try source.pairsToDecide()),
      .init(
        matter: .rowsToCorrect,
        count: try count("SELECT count(*) FROM row_issue WHERE state = 'open'")),
    ]
    return lines.filter { $0.count > 0 }
  }

  /// The last day itself is still a day to register on, though the figure of its evening counts the
  /// case as overdue.
  private func near(_ cases: [CaseSkeleton]) -> Int {
    cases.count { item in
      guard let left = daysLeft(item) else { return false }
      return (0...Self.nearDays).contains(left)
    }
  }

  private func past(_ cases: [CaseSkeleton]) -> Int {
    cases.count { daysLeft($0).map { $0 < 0 } ?? ($0.state == .overdue) }
  }

  /// Nil when the event is registered or its last day is not known.
  private func daysLeft(_ item: CaseSkeleton) -> Int? {
    guard item.state == .pending || item.state == .overdue else { return nil }
    return item.lastDay.map { $0 - asOf }
  }

  private func count(_ query: SQLQuery) throws -> Int {
    try connection.firstRow(query) { $0.integer(0) } ?? 0
  }
}
