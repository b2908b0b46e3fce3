internal import CivilDate
public import VitalStatistics

/// A target's tile from the figures of a day.
public struct TileMaking: Sendable {
  private let target: ProgrammeTargetRule
  private let figures: [Figure]
  private let asOf: PlainDate
  private let outlook: IndicatorOutlook?

  public init(target: ProgrammeTargetRule, report: IndicatorReport) {
    self.target = target
    figures = report.figures.filter {
      $0.indicator == target.key && $0.basis != .registration
    }
    asOf = report.asOf
    outlook = IndicatorOutlook(target, report: report)
  }

  public var tile: TargetTile {
    let figure = headline
    return TargetTile(
      id: target.key.rawValue, group: target.key.group, name: target.name, year: figure?.year,
      numerator: figure?.numerator ?? 0, denominator: figure?.denominator ?? 0,
      hundredths: figure.flatMap(Self.hundredths), status: Self.status(figure),
      reason: figure?.reason.map { MessageCode($0.code, $0.values) },
      interval: figure.flatMap(Self.interval), missing: figure.map(Self.missing) ?? 0,
      gap: figure.flatMap(gap), goals: target.goals.map(Self.goal),
      nationalGoals: target.nationalGoals.map(Self.goal), trend: trend, outlook: outlook)
  }

  /// The last year that is over, whose children and dead are nearly all due; the current one while
  /// nothing else is known. A list has one figure.
  private var headline: Figure? {
    let last = figures.last { $0.year == asOf.year - 1 && $0.denominator > 0 }
    return last ?? figures.last { $0.denominator > 0 } ?? figures.last
  }

  private var trend: [TargetTile.Point] {
    figures.compactMap { figure in
      guard let year = figure.year else { return nil }
      return TargetTile.Point(
        year: year, numerator: figure.numerator, denominator: figure.denominator,
        hundredths: Self.hundredths(figure), status: Self.status(figure))
    }
  }

  /// Cases that must still come in on time to reach the next goal.
  private func gap(_ figure: Figure) -> Int? {
    guard figure.denominator > 0,
      let goal = target.goals.filter({ $0.year >= asOf.year }).min(by: { $0.year < $1.year })
        ?? target.goals.last
    else { return nil }
    let needed = (goal.hundredths * figure.denominator + 9_999) / 10_000
    return needed > figure.numerator ? needed - figure.numerator : nil
  }

  private static func missing(_ figure: Figure) -> Int {
    figure.overdue ?? max(0, figure.denominator - figure.numerator)
  }

  private static func hundredths(_ figure: Figure) -> Int? {
    guard figure.status != .insufficient, let percentage = figure.percentage else { return nil }
    return percentage.hundredths
  }

  private static func interval(_ figure: Figure) -> ClosedRange<Int>? {
    guard figure.status != .insufficient, figure.denominator >= 10,
      let interval = figure.interval
    else { return nil }
    return interval.low.hundredths...interval.high.hundredths
  }

  private static func status(_ figure: Figure?) -> TargetTile.Status {
    switch figure?.status {
    case .final: .final
    case .provisional: .provisional
    case .unstated: .unstated
    case .insufficient, nil: .insufficient
    }
  }

  private static func goal(_ goal: Goal) -> TargetTile.Goal {
    TargetTile.Goal(year: goal.year, hundredths: goal.hundredths)
  }
}

extension IndicatorKey {
  fileprivate var group: TargetTile.Group {
    switch self {
    case .birthOnTime, .birthWithinYear: .births
    case .deathOnTime, .deathWithinYear: .deaths
    case .divorceRecorded, .divorceLegacy, .divorceRealtime: .divorces
    case .ecertPhase1, .ecertPhase2: .electronicPapers
    case .noCertificate, .validCertificate, .vulnerable: .peopleWithoutPapers
    case .yearlyPublication: .publication
    }
  }
}

extension FigureReason {
  fileprivate var values: [String] {
    guard case .nobodyConfirmed(let suspected) = self else { return [] }
    return [AdministrativeCell.count(suspected).text]
  }
}
