import CivilDate
import VitalStatistics

extension BookDelays {
  /// From the counters and the known events of a book as of a day.
  init(book: EntryCell.Book, cube: EntryCube, known: [EventFact], asOf: PlainDate) {
    let horizon = book == .birth ? 24 : 12
    let first = asOf.adding(years: -1).adding(days: 1)
    let reported = cube.reported(book).filter { $0.registeredOn <= asOf }
    let recent = reported.filter { (first...asOf).contains($0.occurredOn) }
    let waits = known.flatMap { event -> [TimeToRegistration.Wait] in
      guard !event.isDeclared, !event.isAbroad, let day = event.occurredOn?.date,
        (first...asOf).contains(day), event.isKnown(asOf: asOf)
      else { return [] }
      let entry = event.registration(asOf: asOf)?.days.early
      let wait = TimeToRegistration.Wait(
        days: max(0, (entry ?? asOf) - day), isRegistered: entry != nil)
      return Array(repeating: wait, count: event.count)
    }
    let curve = TimeToRegistration(waits)
    let test = NowcastBackTest(of: reported, asOf: asOf, horizon: horizon)
    self.init(
      book: book,
      histogram: DelayHistogram(delays: recent.map { $0.registeredOn - $0.occurredOn }),
      withinHundredths: DelayHistogram.marks.map {
        Int((10_000 * curve.share(withinDays: $0)).rounded())
      },
      nowcast: Nowcast(of: reported, asOf: asOf, horizon: horizon),
      backTest: test.rows.isEmpty ? nil : test,
      triangle: Self.triangle(reported, asOf: asOf))
  }

  /// Twelve months, and the months until the entry as far as they are over.
  private static func triangle(_ events: [ReportedEvent], asOf: PlainDate) -> [TriangleRow] {
    let now = asOf.year * 12 + asOf.month - 1
    var rows = ((now - 11)...now).map { month in
      TriangleRow(
        year: month / 12, month: month % 12 + 1,
        counts: [Int](repeating: 0, count: now - month + 1))
    }
    for event in events {
      let month = event.occurredOn.year * 12 + event.occurredOn.month - 1
      let delay = event.registeredOn.year * 12 + event.registeredOn.month - 1 - month
      let place = month - (now - 11)
      guard rows.indices.contains(place), rows[place].counts.indices.contains(delay) else {
        continue
      }
      rows[place].counts[delay] += 1
    }
    return rows
  }
}
