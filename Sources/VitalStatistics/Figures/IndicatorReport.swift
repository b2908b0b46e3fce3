public import CivilDate

/// All figures of a day, as `hotich indicators --json` prints them.
public struct IndicatorReport: Sendable, Equatable {
  /// By which count the figures' own numerator and denominator are made.
  public enum DeadlineRule: String, Sendable, CaseIterable { case legal, plain }

  public var asOf: PlainDate
  public var deadlineRule: DeadlineRule
  public var figures: [Figure]

  /// The figures are put in the order of the programme, then by basis and year.
  public init(asOf: PlainDate, deadlineRule: DeadlineRule = .legal, figures: [Figure]) {
    self.asOf = asOf
    self.deadlineRule = deadlineRule
    let keys = IndicatorKey.allCases
    self.figures = figures.sorted { left, right in
      let a = (keys.firstIndex(of: left.indicator) ?? 0, left.basis.order, left.year ?? 0)
      let b = (keys.firstIndex(of: right.indicator) ?? 0, right.basis.order, right.year ?? 0)
      return a < b
    }
  }
}

extension FigureBasis {
  fileprivate var order: Int {
    switch self {
    case .cohort: 0
    case .registration: 1
    case .list: 2
    }
  }
}
