import CivilDate
import RegistryServices
import VitalStatistics

/// Statistics of an invented commune.
struct DemoStatistics: StatisticsDesk {
  func statistics(asOf: PlainDate?) async throws -> StatisticsView {
    let asOf = asOf ?? DemoOffice.today
    let goal = Goal(year: 2028, hundredths: 9_800)
    var figure = Figure(
      .birthOnTime, basis: .cohort, year: 2026, numerator: 366, denominator: 388,
      status: .provisional)
    figure.known = 480
    let outlook = TargetOutlook(figure: figure, expected: 536, goal: goal)
    let labels = FigureLabels(
      basis: .cohort, geography: .residence, denominator: .known, deadlineRule: .legal)
    let events = (0..<400).map { number in
      let day = asOf.adding(days: -number)
      return ReportedEvent(
        occurredOn: day, registeredOn: min(asOf, day.adding(days: number % 70)))
    }
    return StatisticsView(
      communeCode: "09931", communeName: "Xã Hưng Đạo", asOf: asOf,
      figures: [
        LabelledFigure(
          indicator: .birthOnTime, labels: labels, vintage: asOf, year: 2025, numerator: 483,
          denominator: 524, isFinal: true)
      ],
      outlooks: [
        IndicatorOutlook(
          indicator: .birthOnTime, year: 2026, outlooks: [outlook].compactMap(\.self),
          path: TargetPath(from: (2025, 0.92), to: (2028, 0.98)))
      ],
      delays: [
        BookDelays(
          book: .birth,
          histogram: DelayHistogram(delays: events.map { $0.registeredOn - $0.occurredOn }),
          withinHundredths: [2_000, 8_500, 10_000],
          nowcast: Nowcast(of: events, asOf: asOf, horizon: 12),
          backTest: nil,
          triangle: [BookDelays.TriangleRow(year: 2026, month: 11, counts: [12])])
      ],
      villages: VillageShare.comparison(of: [("Thế Trụ", 10, 20), ("An Phú", 460, 500)]))
  }

  func quality(asOf: PlainDate?) async throws -> QualityView {
    QualityView(
      asOf: asOf ?? DemoOffice.today,
      findings: [
        QualityFinding(
          check: .entryBeforeEvent, grade: .bad, count: 1, total: 10,
          cases: [
            .init(
              personID: "P1.child", name: "<b>Lan", reference: "01/2020",
              detail: "2020-01-02 → 2020-01-01")
          ]),
        QualityFinding(
          check: .sexRatio, grade: .good, count: 268, total: 500, measure: "115.5 97.0 137.9"),
      ])
  }

  func statisticsJSON(asOf: PlainDate?) async throws -> String {
    try await statistics(asOf: asOf).json(with: quality(asOf: asOf))
  }
}
