public import CivilDate

/// The commune's statistics beyond the thirteen figures.
public protocol StatisticsDesk: Sendable {
  /// Everything as of a day; nil is today.
  func statistics(asOf: PlainDate?) async throws -> StatisticsView
  /// The checks of the register's quality, with the cases behind them.
  func quality(asOf: PlainDate?) async throws -> QualityView
  /// Both as `hotich statistics --json` prints it.
  func statisticsJSON(asOf: PlainDate?) async throws -> String
}
