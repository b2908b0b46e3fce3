public import CivilDate

/// Counters of register entries: each act adds one, a correction takes one away and adds one. What they hold
/// does not depend on the order of the acts, and no finished rate is in them: rates change with time alone.
public struct EntryCube: Sendable, Equatable {
  public private(set) var counts: [EntryCell: Int]

  public init(_ counts: [EntryCell: Int] = [:]) {
    self.counts = counts
  }

  /// Adds so many entries to a counter; a counter that comes to nothing is gone.
  public mutating func add(_ cell: EntryCell, _ number: Int = 1) {
    let sum = counts[cell, default: 0] + number
    counts[cell] = sum == 0 ? nil : sum
  }

  /// First registrations of a book as events, like ones together, for the indicators.
  ///
  /// `deadlines` is asked once for each day.
  public func events(
    of book: EntryCell.Book, deadlines: (PartialDate) -> EventDeadlines?
  ) -> [EventFact] {
    var known: [PartialDate: EventDeadlines?] = [:]
    var events: [EventFact] = []
    for (cell, count) in counts where cell.book == book && cell.registration == .first {
      var last: EventDeadlines?
      if let day = cell.occurredOn {
        if let found = known[day] {
          last = found
        } else {
          last = deadlines(day)
          known[day] = .some(last)
        }
      }
      let days =
        cell.registeredOn.map { DayBounds(early: $0.earliest, late: $0.latest) }
        ?? DayBounds(sinceEvent: cell.occurredOn)
      events.append(
        EventFact(
          reference: "", occurredOn: cell.occurredOn, sex: cell.sex,
          registration: EventFact.Registration(days: days), deadlines: last,
          isDeclared: cell.isDeclared, count: count))
    }
    return events
  }

  /// Days of re-registrations.
  public func reregistrations(of book: EntryCell.Book) -> [PartialDate] {
    counts.flatMap { cell, count -> [PartialDate] in
      guard cell.book == book, cell.registration == .again, let day = cell.registeredOn else {
        return []
      }
      return Array(repeating: day, count: count)
    }
  }

  /// First registrations whose two days are known in full.
  public func reported(_ book: EntryCell.Book) -> [ReportedEvent] {
    counts.flatMap { cell, count -> [ReportedEvent] in
      guard cell.book == book, cell.registration == .first, !cell.isDeclared,
        let event = cell.occurredOn?.date, let entry = cell.registeredOn?.date
      else { return [] }
      return Array(
        repeating: ReportedEvent(occurredOn: event, registeredOn: entry), count: count)
    }
  }
}
