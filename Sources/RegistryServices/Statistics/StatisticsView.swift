public import CivilDate
public import VitalStatistics

/// A commune's statistics as of a day: figures with their labels, forecasts, delays, comparison.
public struct StatisticsView: Sendable, Equatable {
  public var communeCode: String
  public var communeName: String
  public var asOf: PlainDate
  public var figures: [LabelledFigure]
  public var outlooks: [IndicatorOutlook]
  public var delays: [BookDelays]
  /// Births on time by village, of the last year that is over.
  public var villages: [VillageShare]

  public init(
    communeCode: String, communeName: String, asOf: PlainDate, figures: [LabelledFigure],
    outlooks: [IndicatorOutlook], delays: [BookDelays], villages: [VillageShare]
  ) {
    self.communeCode = communeCode
    self.communeName = communeName
    self.asOf = asOf
    self.figures = figures
    self.outlooks = outlooks
    self.delays = delays
    self.villages = villages
  }
}
