import CivilDate
import Testing
import VitalStatistics

/// The core acceptance test of timeliness (indicators.md 1.3), with its arithmetic.
@Suite struct DatasetATests {
  /// Event, registration (empty: none).
  static let rows = [
    ("B01", "05/01/26", "20/01/26"), ("B02", "31/01/26", "01/04/26"),
    ("B03", "10/02/26", "13/04/26"), ("B04", "03/03/26", "04/05/26"),
    ("B05", "15/03/26", "15/03/26"), ("B06", "20/04/26", "19/06/26"),
    ("B07", "30/05/26", "01/12/26"), ("B08", "15/06/26", ""),
    ("B09", "01/07/26", "30/08/26"), ("B10", "08/08/26", "01/09/26"),
    ("B11", "31/10/26", "30/12/26"), ("B12", "01/11/26", "31/12/26"),
    ("B13", "02/11/26", "20/11/26"), ("B14", "15/11/26", ""),
    ("B15", "20/12/26", "28/12/26"), ("B16", "10/11/25", "02/02/26"),
    ("B17", "01/05/24", "09/09/26"), ("B18", "20/12/25", "15/01/26"),
    ("B19", "09/09/26", "04/01/27"),
  ]

  static func events() throws -> [EventFact] {
    try rows.map { id, event, registered in
      Examples.event(
        id, .day(try Examples.day(event)),
        registered: registered.isEmpty ? nil : try Examples.day(registered))
    }
  }

  private func cohort(_ asOf: String, year: Int = 2026) throws -> Figure {
    let figures = Examples.onTime().cohorts(
      of: try Self.events(), years: 2024...2026, asOf: try Examples.day(asOf))
    return try #require(figures.first { $0.year == year })
  }

  @Test func `of sixteen births thirteen are due at the year's end`() throws {
    let figure = try cohort("31/12/2026")
    #expect(figure.known == 16)
    #expect(figure.denominator == 13)
    #expect(figure.denominatorPlain == 13)
    // Legal: all thirteen but B07 (185 days), B08 (never) and B19 (registered in 2027).
    #expect(figure.numerator == 10)
    #expect(figure.percentage?.text == "76.9231")
    // By counting days B03 and B04 are late too: their 60th day was a Saturday.
    #expect(figure.numeratorPlain == 8)
    #expect(Percentage(8, of: 13)?.text == "61.5385")
    #expect(figure.overdue == 2)
    #expect(figure.immatureRegistered == 2)
    #expect(figure.immatureUnregistered == 1)
    #expect(figure.status == .provisional)
  }

  @Test func `four days later one more birth is due, by the law only then`() throws {
    let figure = try cohort("04/01/2027")
    #expect(figure.denominatorPlain == 14)
    #expect(figure.numeratorPlain == 9)
    #expect(Percentage(9, of: 14)?.text == "64.2857")
    #expect(figure.denominator == 14)
    #expect(figure.numerator == 11)
    #expect(figure.percentage?.text == "78.5714")
    // B13's 60th day is New Year's Day, a Friday: the law waits for Monday.
    let dayBefore = try cohort("03/01/2027")
    #expect(dayBefore.denominatorPlain == 14)
    #expect(dayBefore.denominator == 13)
  }

  @Test func `the Ministry's form counts what was registered in the year`() throws {
    let figures = Examples.onTime().registrations(
      of: try Self.events(), years: 2026...2026, asOf: try Examples.day("31/12/2026"))
    let figure = try #require(figures.first)
    // 16 registrations; B03, B04, B07, B16 and B17 took more than 60 days.
    #expect(figure.denominatorPlain == 16)
    #expect(figure.numeratorPlain == 11)
    #expect(Percentage(11, of: 16)?.text == "68.75")
    #expect(figure.denominator == 16)
    #expect(figure.numerator == 13)
    #expect(figure.percentage?.text == "81.25")
  }

  @Test func `earlier cohorts keep their own members`() throws {
    #expect(try cohort("31/12/2026", year: 2025).known == 2)
    #expect(try cohort("31/12/2026", year: 2024).known == 1)
  }

  @Test func `waiting for registration is told with those who still wait`() throws {
    let asOf = try Examples.day("31/12/2026")
    let waits = try Self.events().filter { $0.occurredOn?.year == 2026 }.map { event in
      let born = try #require(event.occurredOn?.earliest)
      let registered = event.registration(asOf: asOf)?.days.early
      return TimeToRegistration.Wait(
        days: (registered ?? asOf) - born, isRegistered: registered != nil)
    }
    let estimate = TimeToRegistration(waits)
    #expect(abs(estimate.share(withinDays: 24) - (1 - 11.0 / 16)) < 1e-12)
    #expect(abs(estimate.share(withinDays: 60) - 0.65625) < 1e-12)
    #expect(abs(estimate.share(withinDays: 62) - (1 - 0.20625)) < 1e-12)
    #expect(abs(estimate.share(withinDays: 185) - (1 - 0.103125)) < 1e-12)
    #expect(estimate.share(withinDays: -1) == 0)
  }
}
