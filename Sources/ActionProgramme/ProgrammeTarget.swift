public import VitalStatistics

/// A figure that the commune is to reach: one of the thirteen targets, with its percentages by year.
public struct ProgrammeTarget: Hashable, Sendable {
  public var indicator: IndicatorKey
  /// The name in the words of the plan.
  public var name: String
  /// A goal holds from the year it names, until the next one.
  public var goals: [Goal]

  public init(indicator: IndicatorKey, name: String, goals: [Goal]) {
    self.indicator = indicator
    self.name = name
    self.goals = goals
  }
}
