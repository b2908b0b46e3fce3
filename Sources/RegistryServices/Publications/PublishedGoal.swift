public import VitalStatistics

/// A target of the plan as it stood beside a published rate.
public struct PublishedGoal: Sendable, Equatable {
  public var indicator: IndicatorKey
  public var goal: Goal

  public init(indicator: IndicatorKey, goal: Goal) {
    self.indicator = indicator
    self.goal = goal
  }
}
