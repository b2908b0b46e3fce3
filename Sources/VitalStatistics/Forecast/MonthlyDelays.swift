internal import CivilDate

/// Events by month, each month by the months until the entry: all that a nowcast asks, for any month of
/// asking. One reading of the register serves every trial of the past.
struct MonthlyDelays {
  let horizon: Int
  /// By month of the event (`ReportedEvent.eventMonth`), entries after 0, 1, … `horizon` months.
  private(set) var rows: [Int: [Int]] = [:]

  /// Entries made by a day and not before their event; later ones are never waited for.
  init(of events: [ReportedEvent], by asOf: PlainDate, horizon: Int) {
    self.horizon = horizon
    for event in events
    where event.registeredOn <= asOf && event.registeredOn >= event.occurredOn {
      let month = event.eventMonth
      let delay = event.entryMonth - month
      guard delay <= horizon else { continue }
      rows[month, default: [Int](repeating: 0, count: horizon + 1)][delay] += 1
    }
  }

  /// Events of a month entered by the end of another.
  func registered(_ month: Int, by last: Int) -> Int {
    guard let row = rows[month], last >= month else { return 0 }
    return row[0...min(horizon, last - month)].reduce(0, +)
  }

  /// For each delay: entries with it, and entries with it or a shorter one, among the entries of a span of
  /// months that can have been seen with that delay.
  func hazards(entriesIn months: ClosedRange<Int>) -> [(events: Double, cases: Double)] {
    var hazards = [(events: Double, cases: Double)](repeating: (0, 0), count: horizon + 1)
    for (month, row) in rows {
      var sum = 0
      for (delay, count) in row.enumerated() {
        sum += count
        guard months.contains(month + delay) else { continue }
        hazards[delay].events += Double(count)
        hazards[delay].cases += Double(sum)
      }
    }
    return hazards
  }
}
