import CivilDate
import Glibc
import LegalRules
import VitalStatistics

/// The last day by law and the anniversary of each day, worked out once by the rules of the program.
struct DeadlineTable {
  /// Day numbers from the first day on: in time up to `legal`, within a year up to `anniversary`.
  let legal: [[Int]]
  let anniversary: [Int]
  let first: PlainDate
  let days: Int

  /// Births have 60 days and deaths 15, moved to a working day: a measure of speed needs some law, and this is
  /// the one of 2026.
  init(first: PlainDate, days: Int, holidays path: String) {
    self.first = first
    self.days = days
    let special = Self.holidays(path)
    let years = first.year...(first.year + days / 365 + 2)
    let calendar = WorkingCalendar(special, covering: years)
    let rules = [60, 15].map { term in
      TimelinessRule(term: Term(days: term, rollsToWorkingDay: true), calendar: calendar)
    }
    let all = (0..<days).map { first.adding(days: $0) }
    legal = rules.map { rule in all.map { Self.lastDay(of: $0, by: rule) - first } }
    anniversary = all.map { rules[0].deadlines(of: .day($0)).anniversary.late - first }
  }

  /// Both rules here have a term, so each day has its last day by law.
  private static func lastDay(of event: PlainDate, by rule: TimelinessRule) -> PlainDate {
    guard let legal = rule.deadlines(of: .day(event)).legal else {
      preconditionFailure("a rule with a term sets a last day")
    }
    return legal.late
  }

  private static func holidays(_ path: String) -> [SpecialDay] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var days: [SpecialDay] = []
    var line = [CChar](repeating: 0, count: 4_096)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let cells = text.split(separator: ",").map(String.init)
      guard let day = cells.first.flatMap({ PlainDate(iso8601: $0) }) else { continue }
      let isWorked = cells.contains("working")
      days.append(SpecialDay(date: day, kind: isWorked ? .working : .off, name: ""))
    }
    return days
  }

  /// How soon an event was registered.
  @inline(__always)
  func outcome(kind: Int, day: Int, delay: UInt16) -> RateCube.Outcome {
    guard delay != EventColumns.unregistered else { return .unregistered }
    let entered = day + Int(delay)
    if entered <= legal[kind][day] { return .onTime }
    return entered <= anniversary[day] ? .withinYear : .late
  }
}
