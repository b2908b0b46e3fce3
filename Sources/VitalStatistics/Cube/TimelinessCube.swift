public import CivilDate

/// Births or deaths of one commune as of a day, ready for every rate of timely registration.
///
/// Events whose days are known in full stand in running totals by day of event (`RateCube`), by law and by
/// counting days. The few that running totals cannot answer are judged one by one: a day known in part or
/// declared by law, papers joined on presumption.
public struct TimelinessCube: Sendable {
  private let years: ClosedRange<Int>
  private let asOf: PlainDate
  private let first: PlainDate
  private let legal: Side
  private let plain: Side
  private let rest: [EventFact]

  /// Counts the events of cohort years; later ones do not exist yet, earlier ones are in no cohort here.
  public init(_ events: [EventFact], years: ClosedRange<Int>, asOf: PlainDate) {
    self.years = years
    self.asOf = asOf
    first = PlainDate.firstDay(ofYear: years.lowerBound)
    let last = min(asOf, PlainDate.lastDay(ofYear: years.upperBound))
    var filling = Filling(first: first, days: max(0, last - first + 1), asOf: asOf)
    for event in events {
      guard let day = event.occurredOn, years.contains(day.year), day.earliest <= asOf,
        event.isKnown(asOf: asOf)
      else { continue }
      filling.add(event)
    }
    legal = Side(
      filling.legal, filling.deadlines.map { $0?.legal }, filling.deadlines.map { $0?.year })
    plain = Side(
      filling.plain, filling.deadlines.map { $0?.plain }, filling.deadlines.map { $0?.days })
    rest = filling.rest
  }

  /// The figures of the cohort years.
  public func cohorts(_ indicator: TimelinessIndicator) -> [Figure] {
    var tallies = indicator.tallies(of: rest, years: years, asOf: asOf)
    for (place, year) in years.enumerated() {
      let start = PlainDate.firstDay(ofYear: year) - first
      let span = start...(PlainDate.lastDay(ofYear: year) - first)
      tallies[place].legal.add(legal.tally(indicator.question, span, asOf - first))
      tallies[place].plain.add(plain.tally(indicator.question, span, asOf - first))
    }
    return indicator.figures(tallies, years: years, asOf: asOf)
  }
}

extension TimelinessCube {
  /// The totals under one way of counting, and when the events of each day are due.
  fileprivate struct Side: Sendable {
    private let totals: RateCube
    private let onTime: DueDays
    private let withinYear: DueDays

    init(_ placed: [Placed], _ onTime: [Int?], _ withinYear: [Int?]) {
      var totals = RateCube(communes: 1, days: onTime.count)
      _ = totals.recount { filling in
        for event in placed {
          filling.add(commune: 0, day: event.day, event.outcome, event.count)
        }
      }
      self.totals = totals
      self.onTime = DueDays(onTime)
      self.withinYear = DueDays(withinYear)
    }

    func tally(
      _ question: TimelinessQuestion, _ span: ClosedRange<Int>, _ asOf: Int
    ) -> StandingTally {
      let due = question == .onTime ? onTime : withinYear
      let all = totals.total(commune: 0, days: span)
      var (open, tally) = (all, StandingTally())
      for run in due.runs(in: span, asOf: asOf) {
        let total = totals.total(commune: 0, days: run)
        let inTime = question == .onTime ? total.onTime : total.withinYear
        tally.add(.onTime, inTime)
        tally.add(.late, total.registered - inTime)
        tally.add(.overdue, total.known - total.registered)
        open.registered -= total.registered
        open.known -= total.known
      }
      tally.add(.early, open.registered)
      tally.add(.pending, open.known - open.registered)
      tally.registered = all.registered
      return tally
    }
  }

  /// Events of a day that had the same outcome.
  fileprivate struct Placed {
    var day: Int
    var outcome: RateCube.Outcome
    var count: Int
  }

  /// The last days of a day's events, as numbers from the first day on.
  fileprivate struct LastDays: Equatable {
    var legal: Int
    var plain: Int
    var year: Int
    var days: Int

    /// Nil where a last day is known in part or not at all, or a year is over before the term is.
    init?(_ deadlines: EventDeadlines, from first: PlainDate) {
      guard let byLaw = deadlines.legal, let byDays = deadlines.plain else { return nil }
      let bounds = [byLaw, byDays, deadlines.anniversary, deadlines.yearOfDays]
      guard bounds.allSatisfy({ $0.early == $0.late }) else { return nil }
      legal = byLaw.late - first
      plain = byDays.late - first
      year = deadlines.anniversary.late - first
      days = deadlines.yearOfDays.late - first
      guard legal <= year, plain <= days else { return nil }
    }
  }

  /// Sorts events into those that totals can hold and the rest.
  fileprivate struct Filling {
    let first: PlainDate
    let asOf: PlainDate
    var deadlines: [LastDays?]
    var legal: [Placed] = []
    var plain: [Placed] = []
    var rest: [EventFact] = []

    init(first: PlainDate, days: Int, asOf: PlainDate) {
      self.first = first
      self.asOf = asOf
      deadlines = Array(repeating: nil, count: days)
    }

    mutating func add(_ event: EventFact) {
      let registration = event.registration(asOf: asOf)
      guard !event.isDeclared, !event.isPresumed, !event.isAbroad,
        let day = event.occurredOn?.date.map({ $0 - first }), deadlines.indices.contains(day),
        registration.map({ $0.days.early == $0.days.late }) ?? true,
        let lasts = event.deadlines.flatMap({ LastDays($0, from: first) }),
        deadlines[day] == nil || deadlines[day] == lasts
      else {
        rest.append(event)
        return
      }
      deadlines[day] = lasts
      let entered = registration.map { $0.days.early - first }
      legal.append(Placed(day, entered, lasts.legal, lasts.year, event.count))
      plain.append(Placed(day, entered, lasts.plain, lasts.days, event.count))
    }
  }
}

extension TimelinessCube.Placed {
  fileprivate init(_ day: Int, _ entered: Int?, _ last: Int, _ year: Int, _ count: Int) {
    self.day = day
    self.count = count
    guard let entered else {
      outcome = .unregistered
      return
    }
    outcome = entered <= last ? .onTime : entered <= year ? .withinYear : .late
  }
}
