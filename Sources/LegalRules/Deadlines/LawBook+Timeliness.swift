public import CivilDate

extension LawBook {
  /// The last days for registering an event, by the law of the day of the event.
  ///
  /// An event that is known only by its month or year must have one law on all its days: if the first and
  /// the last possible day have not the same term, each has its own, and the citation is that of the first.
  public func deadlines(
    of duty: RegistrationDuty, eventOn event: PartialDate
  ) throws(LegalGap) -> RegistrationDeadlines {
    let first = try deadlines(of: duty, eventOn: event.earliest)
    let last =
      event.date == nil ? try deadlines(of: duty, eventOn: event.latest) : first
    return RegistrationDeadlines(
      eventOn: event,
      plain: .init(earliest: first.plain, latest: last.plain),
      legal: .init(earliest: first.legal, latest: last.legal),
      year: .init(earliest: first.year, latest: last.year),
      citation: first.citation, rollOverCitation: first.rollOverCitation)
  }

  /// Whether an event was registered in time. `registeredOn` is the date that stops the clock (see
  /// `clockStop(eventOn:)`); a re-registration or a note of a foreign entry has no deadline and is not
  /// asked about.
  public func timeliness(
    of duty: RegistrationDuty, eventOn event: PartialDate, registeredOn: PlainDate
  ) throws(LegalGap) -> TimelinessFinding {
    try deadlines(of: duty, eventOn: event).timeliness(registeredOn: registeredOn)
  }

  private struct ExactDeadlines {
    var plain: PlainDate
    var legal: PlainDate
    var year: PlainDate
    var citation: Citation
    var rollOverCitation: Citation
  }

  private func deadlines(
    of duty: RegistrationDuty, eventOn event: PlainDate
  ) throws(LegalGap) -> ExactDeadlines {
    let rule = duty == .birth ? birthDeadline : deathDeadline
    let days = try rule.inForce(on: event)
    let rolls = try rollOver.inForce(on: event)
    let yearCount = try withinYear.inForce(on: event).value
    let term = Term(days: days.value, rollsToWorkingDay: rolls.value)
    let legal: PlainDate
    do {
      legal = try term.legalDeadline(from: event, calendar: holidays)
    } catch {
      throw .holidays(error)
    }
    return ExactDeadlines(
      plain: term.plainDeadline(from: event), legal: legal,
      year: yearCount == .anniversary ? event.adding(years: 1) : event.adding(days: 365),
      citation: days.citation, rollOverCitation: rolls.citation)
  }
}
