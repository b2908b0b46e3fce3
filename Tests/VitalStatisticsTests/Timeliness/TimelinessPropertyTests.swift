import CivilDate
import Testing
import VitalStatistics

/// What holds for every day of asking (the end of indicators.md 1.3), tried on random years.
@Suite struct TimelinessPropertyTests {
  /// SplitMix64: the same numbers everywhere for a seed.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let years = 2022...2026

  /// Births of five years, one in eight never registered, one in ten with a partial date.
  private func events(_ random: inout Seeded) -> [EventFact] {
    let start = PlainDate.firstDay(ofYear: 2022)
    return (0..<400).map { number in
      let born = start.adding(days: Int.random(in: 0..<1_826, using: &random))
      let delay = Int.random(in: 0..<(Bool.random(using: &random) ? 70 : 900), using: &random)
      let isPartial = Int.random(in: 0..<10, using: &random) == 0
      let date: PartialDate =
        isPartial ? .month(year: born.year, month: born.month) : .day(born)
      let isRegistered = Int.random(in: 0..<8, using: &random) > 0
      var event = Examples.event(
        "B\(number)", date,
        registered: isRegistered ? date.latest.adding(days: delay) : nil)
      event.residence = ["A", "B", "C"].randomElement(using: &random) ?? "A"
      event.sex = Bool.random(using: &random) ? .male : .female
      return event
    }
  }

  @Test(arguments: 1...12)
  func `shares keep their order, their sum and their direction in time`(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let events = events(&random)
    var before: [Figure]?
    let indicator = Examples.onTime()
    for step in stride(from: 0, through: 2_200, by: 97) {
      let asOf = PlainDate.firstDay(ofYear: 2022).adding(days: step)
      let onTime = indicator.cohorts(of: events, years: Self.years, asOf: asOf)
      let year = Examples.withinYear.cohorts(of: events, years: Self.years, asOf: asOf)
      for (place, figure) in onTime.enumerated() {
        // Of the matured births of a year, on time ≤ within a year ≤ registered ≤ known.
        let matured = events.filter { event in
          event.occurredOn?.year == figure.year
            && (event.deadlines?.anniversary.late ?? asOf) <= asOf
        }
        let sameMembers = indicator.cohorts(of: matured, years: Self.years, asOf: asOf)[place]
        #expect(sameMembers.numerator <= year[place].numerator)
        #expect(year[place].numerator <= (year[place].registered ?? 0))
        #expect((figure.registered ?? 0) <= (figure.known ?? 0))
        // The days of the law are never fewer than the plain ones.
        let due = events.filter {
          $0.occurredOn?.year == figure.year && ($0.deadlines?.legal?.late ?? asOf) <= asOf
        }
        let both = indicator.cohorts(of: due, years: Self.years, asOf: asOf)[place]
        #expect((both.numeratorPlain ?? 0) <= both.numerator)
        if let before {
          #expect(before[place].numerator <= figure.numerator)
          #expect(before[place].denominator <= figure.denominator)
        }
        // Nobody is counted twice or lost.
        let parts = [
          figure.denominator, figure.immatureRegistered ?? 0, figure.immatureUnregistered ?? 0,
          figure.indeterminate ?? 0,
        ]
        #expect(parts.reduce(0, +) == figure.known)
      }
      before = onTime
    }
  }

  @Test(arguments: 1...6)
  func `communes add up to the province, and cohorts to the register`(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let events = events(&random)
    let asOf = try Examples.day("30/06/2026")
    let indicator = Examples.onTime()
    func known(_ events: [EventFact]) -> [Int] {
      indicator.cohorts(of: events, years: Self.years, asOf: asOf).map { $0.known ?? 0 }
    }
    var sum = [Int](repeating: 0, count: Self.years.count)
    for residence in ["A", "B", "C"] {
      for (place, count) in known(events.filter { $0.residence == residence }).enumerated() {
        sum[place] += count
      }
    }
    #expect(sum == known(events))
    for figure in indicator.registrations(of: events, years: Self.years, asOf: asOf) {
      var byCohort = 0
      for cohort in Self.years {
        let members = events.filter { $0.occurredOn?.year == cohort }
        let own = indicator.registrations(of: members, years: Self.years, asOf: asOf)
        byCohort += own.first { $0.year == figure.year }?.denominator ?? 0
      }
      #expect(byCohort == figure.denominator)
      #expect((figure.male ?? 0) + (figure.female ?? 0) == figure.denominator)
    }
  }

  @Test(arguments: 1...6)
  func `the order of arrival changes nothing`(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let events = events(&random)
    let asOf = try Examples.day("30/06/2026")
    let shuffled = events.shuffled(using: &random)
    let indicator = Examples.onTime()
    #expect(
      indicator.cohorts(of: events, years: Self.years, asOf: asOf)
        == indicator.cohorts(of: shuffled, years: Self.years, asOf: asOf))
  }

  @Test(arguments: 1...6)
  func `every figure is the count of its named cases`(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let events = events(&random)
    let asOf = PlainDate.firstDay(ofYear: 2026).adding(days: Int(seed) * 31)
    for indicator in [Examples.onTime(), Examples.withinYear] {
      for figure in indicator.cohorts(of: events, years: Self.years, asOf: asOf) {
        let cases = indicator.cases(of: events, year: figure.year ?? 0, asOf: asOf)
        func count(_ standing: EventStanding) -> Int {
          cases.count { $0.standing == standing }
        }
        #expect(cases.count == figure.known)
        #expect(count(.onTime) == figure.numerator)
        #expect(cases.count(where: \.standing.isInDenominator) == figure.denominator)
        #expect(count(.overdue) == figure.overdue)
        #expect(count(.early) == figure.immatureRegistered)
        #expect(count(.pending) == figure.immatureUnregistered)
        #expect(count(.indeterminate) == figure.indeterminate ?? 0)
        #expect(cases.count { $0.registeredOn != nil } == figure.registered)
      }
    }
  }
}
