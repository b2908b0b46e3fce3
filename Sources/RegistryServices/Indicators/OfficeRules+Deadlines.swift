public import CivilDate
internal import LegalRules
public import VitalStatistics

extension OfficeRules {
  /// The deadlines of a birth, by the law of its day; without a legal one where that law is not known.
  public func birthDeadlines(
    _ settings: IndicatorSettings
  ) -> (PartialDate) -> EventDeadlines? {
    { deadlines(.birth, of: $0, otherwise: settings.birthRule) }
  }

  /// The deadlines of a death, by the law of its day; without a legal one where that law is not known.
  public func deathDeadlines(
    _ settings: IndicatorSettings
  ) -> (PartialDate) -> EventDeadlines? {
    { deadlines(.death, of: $0, otherwise: settings.deathRule) }
  }

  /// Before the first law on file the present term stands in: such an event matters only as one
  /// registered years late.
  private func deadlines(
    _ duty: RegistrationDuty, of event: PartialDate, otherwise rule: TimelinessRule
  ) -> EventDeadlines? {
    let found: RegistrationDeadlines
    do {
      found = try law.deadlines(of: duty, eventOn: event)
    } catch {
      guard case .unknown = error else { return rule.deadlines(of: event) }
      // A year after the event is over whatever the law says.
      return EventDeadlines(
        legal: nil, plain: nil,
        anniversary: DayBounds(
          early: event.earliest.adding(years: 1), late: event.latest.adding(years: 1)),
        yearOfDays: Self.yearOfDays(event))
    }
    return EventDeadlines(
      legal: DayBounds(early: found.legal.earliest, late: found.legal.latest),
      plain: DayBounds(early: found.plain.earliest, late: found.plain.latest),
      anniversary: DayBounds(early: found.year.earliest, late: found.year.latest),
      yearOfDays: Self.yearOfDays(event))
  }

  private static func yearOfDays(_ event: PartialDate) -> DayBounds {
    DayBounds(early: event.earliest.adding(days: 365), late: event.latest.adding(days: 365))
  }
}
