/// How many events have each standing.
struct StandingTally {
  private var counts = [Int](repeating: 0, count: EventStanding.allCases.count)
  var registered = 0
  var presumed = 0

  subscript(standing: EventStanding) -> Int { counts[standing.place] }

  mutating func add(_ standing: EventStanding, _ count: Int = 1) {
    counts[standing.place] += count
  }

  /// Adds what another tally holds.
  mutating func add(_ other: StandingTally) {
    for place in counts.indices { counts[place] += other.counts[place] }
    registered += other.registered
    presumed += other.presumed
  }

  var known: Int { counts.reduce(0, +) }
  var numerator: Int { self[.onTime] }
  var denominator: Int { self[.onTime] + self[.late] + self[.overdue] }
}

extension EventStanding {
  fileprivate var place: Int {
    switch self {
    case .onTime: 0
    case .late: 1
    case .overdue: 2
    case .early: 3
    case .pending: 4
    case .indeterminate: 5
    case .notCounted: 6
    }
  }
}
