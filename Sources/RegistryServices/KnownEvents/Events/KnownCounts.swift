public import CivilDate
public import VitalStatistics

/// The known events as counters: all that the programme's figures ask of births, deaths and people, and
/// nobody's name. They know no law and no day of asking.
public struct KnownCounts: Sendable, Equatable {
  /// Births and deaths. One that is registered only again or only abroad is no event of a cohort here.
  public var events: [KnownCell: Int]
  /// People of the birth register, by their days.
  public var registered: [RegisteredFact: Int]
  public var residents: ResidentCounts

  public init(
    events: [KnownCell: Int] = [:], registered: [RegisteredFact: Int] = [:],
    residents: ResidentCounts = ResidentCounts()
  ) {
    self.events = events
    self.registered = registered
    self.residents = residents
  }

  /// Counts everything anew.
  public init(of known: KnownEvents) {
    self.init(residents: ResidentCounts(of: known.residents.map(\.fact)))
    events.reserveCapacity(known.births.count + known.deaths.count)
    registered.reserveCapacity(known.registered.count)
    for birth in known.births where !birth.isRegisteredElsewhere {
      events[birth.cell, default: 0] += 1
    }
    for death in known.deaths where !death.isRegisteredElsewhere {
      events[death.cell, default: 0] += 1
    }
    for person in known.registered {
      var fact = person.fact
      fact.reference = ""
      registered[fact, default: 0] += 1
    }
  }

  /// Puts the counters among the facts, each event with the deadlines of its own day.
  public func add(
    to facts: inout IndicatorFacts, birthDeadlines: (PartialDate) -> EventDeadlines?,
    deathDeadlines: (PartialDate) -> EventDeadlines?
  ) {
    var births: [PartialDate: EventDeadlines?] = [:]
    var deaths: [PartialDate: EventDeadlines?] = [:]
    for (cell, count) in events {
      if cell.book == .birth {
        let deadlines = cell.occurredOn.flatMap { Self.look(up: $0, in: &births, birthDeadlines) }
        facts.births.append(cell.fact(count, deadlines: deadlines))
      } else {
        let deadlines = cell.occurredOn.flatMap { Self.look(up: $0, in: &deaths, deathDeadlines) }
        facts.deaths.append(cell.fact(count, deadlines: deadlines))
      }
    }
    facts.registered = registered.map { person, count in
      var person = person
      person.count = count
      return person
    }
    facts.residents = residents
  }

  /// The law is asked once for each day.
  private static func look(
    up day: PartialDate, in known: inout [PartialDate: EventDeadlines?],
    _ deadlines: (PartialDate) -> EventDeadlines?
  ) -> EventDeadlines? {
    if let found = known[day] { return found }
    let found = deadlines(day)
    known[day] = .some(found)
    return found
  }
}

extension KnownBirth {
  /// The counter that it is in.
  fileprivate var cell: KnownCell {
    KnownCell(
      book: .birth, occurredOn: bornOn, entry: KnownCell.Entry(registration),
      annulledOn: registration?.annulledOn, sex: sex, isDeclared: isDeclared,
      isAbroad: isBornAbroad, isPresumed: isPresumed, isNotified: !notices.isEmpty,
      isOfEntryAlone: isOfEntryAlone)
  }
}

extension KnownDeath {
  /// The counter that it is in.
  fileprivate var cell: KnownCell {
    KnownCell(
      book: .death, occurredOn: diedOn, entry: KnownCell.Entry(registration),
      annulledOn: registration?.annulledOn, sex: sex, isDeclared: isDeclared,
      isPresumed: isPresumed, isNotified: !notices.isEmpty,
      isOfEntryAlone: isOfEntryAlone)
  }
}

extension KnownCell.Entry {
  fileprivate init(_ registration: KnownRegistration?) {
    guard let registration else {
      self = .missing
      return
    }
    self = registration.registeredOn.map { .made(on: $0) } ?? .unreadable
  }
}
