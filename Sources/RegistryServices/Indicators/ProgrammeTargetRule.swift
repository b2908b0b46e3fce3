public import VitalStatistics

/// A target of the plan: which indicator, its name there, and what is to be reached when.
public struct ProgrammeTargetRule: Sendable, Equatable {
  public var key: IndicatorKey
  /// The target's name in the plan.
  public var name: String
  public var goals: [Goal]
  public var nationalGoals: [Goal]

  public init(key: IndicatorKey, name: String, goals: [Goal], nationalGoals: [Goal]) {
    self.key = key
    self.name = name
    self.goals = goals
    self.nationalGoals = nationalGoals
  }
}
