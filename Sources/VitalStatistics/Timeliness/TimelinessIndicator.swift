public import CivilDate

/// One of the four indicators of timely registration, computed from known events.
///
/// Definitions: indicators.md R1–R13 and 1.1 (B60, B1Y, D15, D1Y).
public struct TimelinessIndicator: Sendable {
  public var key: IndicatorKey
  public var question: TimelinessQuestion
  public var rule: TimelinessRule

  public init(key: IndicatorKey, question: TimelinessQuestion, rule: TimelinessRule) {
    self.key = key
    self.question = question
    self.rule = rule
  }

  /// The figures of cohort years: of the events of each year, how many were registered in time.
  public func cohorts(
    of events: [EventFact], years: ClosedRange<Int>, asOf: PlainDate
  ) -> [Figure] {
    TimelinessCube(events, years: years, asOf: asOf).cohorts(self)
  }

  /// The standings of the events of each year, by law and by counting days.
  func tallies(
    of events: [EventFact], years: ClosedRange<Int>, asOf: PlainDate
  ) -> [CohortTally] {
    var tallies = [CohortTally](repeating: CohortTally(), count: years.count)
    for event in events {
      guard let (year, deadlines) = membership(of: event, asOf: asOf), years.contains(year)
      else { continue }
      let place = year - years.lowerBound
      tallies[place].legal.add(
        EventStanding(of: event, deadline: question.deadline(deadlines), asOf: asOf), event.count)
      tallies[place].plain.add(
        EventStanding(of: event, deadline: question.plainDeadline(deadlines), asOf: asOf),
        event.count)
      if event.registration(asOf: asOf) != nil { tallies[place].legal.registered += event.count }
      if event.isPresumed { tallies[place].legal.presumed += event.count }
    }
    return tallies
  }

  /// The figures of cohort years from their standings.
  func figures(
    _ tallies: [CohortTally], years: ClosedRange<Int>, asOf: PlainDate
  ) -> [Figure] {
    zip(years, tallies).map { year, tally in
      cohortFigure(year, legal: tally.legal, plain: tally.plain, asOf: asOf)
    }
  }

  /// The named cases behind a cohort's figure: as many of each standing as the figure says.
  public func cases(of events: [EventFact], year: Int, asOf: PlainDate) -> [EventCase] {
    events.compactMap { event in
      guard let (cohort, deadlines) = membership(of: event, asOf: asOf), cohort == year,
        let occurredOn = event.occurredOn
      else { return nil }
      let deadline = question.deadline(deadlines)
      return EventCase(
        reference: event.reference, occurredOn: occurredOn,
        standing: EventStanding(of: event, deadline: deadline, asOf: asOf),
        lastDay: deadline?.late, registeredOn: event.registration(asOf: asOf)?.days)
    }
  }

  /// The last days of the events of these years that are not registered as of a day, due or not.
  public func lastDaysOfUnregistered(
    _ events: [EventFact], years: ClosedRange<Int>, asOf: PlainDate
  ) -> [PlainDate] {
    events.flatMap { event -> [PlainDate] in
      guard event.registration(asOf: asOf) == nil, !event.isDeclared,
        let (year, deadlines) = membership(of: event, asOf: asOf), years.contains(year)
      else { return [] }
      guard let last = question.deadline(deadlines)?.late else { return [] }
      return Array(repeating: last, count: event.count)
    }
  }

  /// The share over the events of any span of days, such as the last twelve matured months (R6).
  public func share(
    of events: [EventFact], in span: ClosedRange<PlainDate>, asOf: PlainDate
  ) -> Figure {
    var tally = StandingTally()
    for event in events {
      guard let (_, deadlines) = membership(of: event, asOf: asOf),
        let occurredOn = event.occurredOn, span.contains(occurredOn.earliest),
        span.contains(occurredOn.latest)
      else { continue }
      tally.add(
        EventStanding(of: event, deadline: question.deadline(deadlines), asOf: asOf), event.count)
    }
    let isDue = tally.known == tally.denominator + tally[.notCounted] + tally[.indeterminate]
    var figure = Figure(
      key, basis: .cohort, numerator: tally.numerator, denominator: tally.denominator,
      status: isDue ? .final : .provisional)
    figure.known = tally.known
    return figure
  }

  /// The figures of register years, as the Ministry's form counts: of the first registrations made in a
  /// year, how many were in time. `reregistrations` are told beside them.
  public func registrations(
    of events: [EventFact], reregistrations: [PartialDate] = [], years: ClosedRange<Int>,
    asOf: PlainDate
  ) -> [Figure] {
    var figures = years.map { year in
      var figure = Figure(
        key, basis: .registration, year: year, numerator: 0, denominator: 0,
        status: year < asOf.year ? .final : .provisional)
      (figure.numeratorPlain, figure.denominatorPlain) = (0, 0)
      (figure.male, figure.female, figure.reregistered, figure.indeterminate) = (0, 0, 0, 0)
      return figure
    }
    for event in events {
      guard let days = event.registration(asOf: asOf)?.days, days.early.year == days.late.year,
        years.contains(days.early.year)
      else { continue }
      figures[days.early.year - years.lowerBound].count(event, days, question)
    }
    for day in reregistrations where day.earliest <= asOf && years.contains(day.year) {
      let place = day.year - years.lowerBound
      figures[place].reregistered = (figures[place].reregistered ?? 0) + 1
    }
    for place in figures.indices where figures[place].denominator == 0 {
      figures[place].status = .insufficient
      figures[place].reason = .noEntries
    }
    return figures
  }

  /// The cohort that an event belongs to as of a day; nil when it had not happened, happened abroad, has no
  /// date or is known no longer.
  private func membership(
    of event: EventFact, asOf: PlainDate
  ) -> (year: Int, deadlines: EventDeadlines)? {
    guard let occurredOn = event.occurredOn, let deadlines = event.deadlines, !event.isAbroad,
      occurredOn.earliest <= asOf, event.isKnown(asOf: asOf)
    else { return nil }
    return (occurredOn.year, deadlines)
  }

  private func cohortFigure(
    _ year: Int, legal: StandingTally, plain: StandingTally, asOf: PlainDate
  ) -> Figure {
    // The cohort is complete when the last event that the year can bring is due, and no event waits for its
    // law to be known.
    let close = rule.deadlines(of: .day(PlainDate.lastDay(ofYear: year)))
    let isDue = question.deadline(close).map { $0.late <= asOf } ?? false
    let isClosed = isDue && legal[.early] + legal[.pending] == 0
    var figure = Figure(
      key, basis: .cohort, year: year, numerator: legal.numerator,
      denominator: legal.denominator, status: isClosed ? .final : .provisional)
    if legal.known == 0 {
      figure.status = .insufficient
      figure.reason = .noKnownEvents
    }
    figure.known = legal.known
    figure.registered = legal.registered
    figure.immatureRegistered = legal[.early]
    figure.immatureUnregistered = legal[.pending]
    figure.overdue = legal[.overdue]
    figure.indeterminate = legal[.indeterminate] > 0 ? legal[.indeterminate] : nil
    figure.numeratorPlain = plain.numerator
    figure.denominatorPlain = plain.denominator
    figure.presumed = legal.presumed > 0 ? legal.presumed : nil
    return figure
  }
}

extension Figure {
  /// Adds one registration. Every first registration is in the denominator, whatever its date tells.
  fileprivate mutating func count(
    _ event: EventFact, _ days: DayBounds, _ question: TimelinessQuestion
  ) {
    func add(_ count: inout Int?) { count = (count ?? 0) + event.count }
    denominator += event.count
    add(&denominatorPlain)
    if event.sex == .male { add(&male) }
    if event.sex == .female { add(&female) }
    guard let deadlines = event.deadlines, !event.isDeclared else { return }
    guard let deadline = question.deadline(deadlines),
      let plain = question.plainDeadline(deadlines)
    else {
      // Without its law nobody can say.
      add(&indeterminate)
      return
    }
    if days.late <= deadline.early {
      numerator += event.count
    } else if days.early <= deadline.late {
      add(&indeterminate)
    }
    if days.late <= plain.early { add(&numeratorPlain) }
  }
}
