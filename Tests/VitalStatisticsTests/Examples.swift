import CivilDate
import Testing
import VitalStatistics

/// What the worked examples of the indicators share: their holidays, their terms, short dates.
enum Examples {
  /// The holidays that the examples name, and no others.
  static let calendar: WorkingCalendar = {
    let offs = [
      "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-26",
      "2026-04-27", "2026-04-30", "2026-05-01", "2026-09-01", "2026-09-02", "2027-01-01",
    ]
    let days = offs.compactMap { PlainDate(iso8601: $0) }.map {
      SpecialDay(date: $0, kind: .off, name: "")
    }
    return WorkingCalendar(days, covering: 2020...2031)
  }()

  static let births = rule(60)
  static let deaths = rule(15)

  static func rule(_ days: Int) -> TimelinessRule {
    TimelinessRule(term: Term(days: days, rollsToWorkingDay: true), calendar: calendar)
  }

  static func onTime(_ days: Int = 60) -> TimelinessIndicator {
    TimelinessIndicator(
      key: days == 60 ? .birthOnTime : .deathOnTime, question: .onTime, rule: rule(days))
  }

  static let withinYear = TimelinessIndicator(
    key: .birthWithinYear, question: .withinYear, rule: births)

  /// `05/01/26` or `05/01/2026`.
  static func day(_ text: String) throws -> PlainDate {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    let year = try #require(parts.last)
    return try #require(
      PlainDate(year: year < 100 ? 2000 + year : year, month: parts[1], day: parts[0]))
  }

  static func event(
    _ reference: String, _ occurredOn: PartialDate, registered: PlainDate? = nil,
    rule: TimelinessRule = births
  ) -> EventFact {
    EventFact(
      reference: reference, occurredOn: occurredOn,
      registration: registered.map { EventFact.Registration(days: DayBounds($0)) },
      deadlines: rule.deadlines(of: occurredOn))
  }
}
